/** The short name of an organisation, which stands in addresses and in the log's own documents. It never changes. */

export const SLUG_CHARS_MAX = 60;
export const ORGANISATION_NAME_CHARS_MAX = 120;
const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** `Café Nord-Süd` becomes `cafe-nord-sud`; a name in another script becomes nothing, and needs to be given one. */
export function slugOf(name: string): string {
  const plain = name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  return plain
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-/, "")
    .slice(0, SLUG_CHARS_MAX)
    .replace(/-$/, "");
}

export function isSlug(text: string): boolean {
  return text.length <= SLUG_CHARS_MAX && SLUG.test(text);
}
