/** The name in addresses of something that was called by its name. Pure. */

const CHARS_MAX = 63;
/** Letters that come apart into no letter of ours. */
const LETTERS: Readonly<Record<string, string>> = {
  ...{ ß: "ss", æ: "ae", œ: "oe", ø: "o", ł: "l", đ: "d", ð: "d", þ: "th", ı: "i" },
};

/** `Ripe cherry, Guji` becomes `ripe-cherry-guji`. Where letters are in no script of ours, a number that is always the same stands for them. */
export function slugOf(name: string): string {
  const plain = name
    .toLowerCase()
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/\p{L}/gu, (letter) => LETTERS[letter] ?? letter);
  const ours = tidy(plain);
  const hasOthers = /(?![a-z0-9])[\p{L}\p{N}]/u.test(plain);
  const isName = /[a-z]/.test(ours) && !hasOthers;
  return isName ? ours : tidy(`${ours.slice(0, 40)}-m${numberOf(name)}`);
}

const tidy = (text: string): string =>
  text
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, CHARS_MAX)
    .replace(/^-+|-+$/g, "");

/** FNV-1a over the characters: short, and equal wherever the name is. */
function numberOf(name: string): string {
  let hash = 0x811c9dc5;
  for (const character of name.normalize("NFC").toLowerCase()) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  }
  return hash.toString(36);
}
