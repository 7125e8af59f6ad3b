/** Somebody makes an organisation, and is its owner. */
import { isSlug, SLUG_CHARS_MAX, slugOf } from "../../core/accounts/slug.ts";
import { Problem } from "../../core/problem.ts";
import type { NewOrganisation, Organisations, Randomness } from "../../ports.ts";

const SECRET_BYTES = 32;

export interface OrganisationOrder extends Pick<NewOrganisation, "name" | "sector" | "country"> {
  readonly slug?: string;
}

/** Throws {@link Problem} where the short name is none, or another's. */
export async function createOrganisation(
  { organisations, random }: { readonly organisations: Organisations; readonly random: Randomness },
  ownerId: string,
  order: OrganisationOrder,
): Promise<NewOrganisation> {
  const { slug = slugOf(order.name) } = order;
  if (!isSlug(slug)) throw badSlug(slug);
  const made = { ...order, slug, id: random.id(), streamSecret: random.bytes(SECRET_BYTES) };
  const outcome = await organisations.create(made, ownerId);
  if (outcome === "taken") {
    const sentence = `Another organisation is called “${slug}” here. Choose another short name.`;
    throw new Problem("name-taken", sentence, { pointer: "/slug", rule: "unique" });
  }
  if (outcome === "too-many") {
    throw new Problem("quota-exceeded", "You own as many organisations as one person may.");
  }
  return made;
}

function badSlug(slug: string): Problem {
  const rule = `1 to ${SLUG_CHARS_MAX} of a–z, 0–9 and single dashes between them`;
  const sentence =
    slug === ""
      ? `The name has no letters for an address: give a short name of ${rule}.`
      : `“${slug}” cannot stand in an address: give a short name of ${rule}.`;
  return new Problem("body-invalid", sentence, { pointer: "/slug", rule: "slug" });
}
