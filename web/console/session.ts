/** Who is signed in, and for which organisation they work just now. Kept on the phone, so that the console opens without a connection. */
import type { Me } from "../../schema/wire/me.ts";

const ME = "rootproof.me";
const ORGANISATION = "rootproof.organisation";

export function rememberedMe(): Me | undefined {
  const kept = localStorage.getItem(ME);
  if (kept === null) return undefined;
  try {
    return JSON.parse(kept) as Me;
  } catch {
    return undefined;
  }
}

export function rememberMe(me: Me | undefined): void {
  if (me === undefined) localStorage.removeItem(ME);
  else localStorage.setItem(ME, JSON.stringify(me));
}

/** Its slug. */
export function chosenOrganisation(): string | undefined {
  const me = rememberedMe();
  const slugs = me?.organisations.map(({ slug }) => slug) ?? [];
  const chosen = localStorage.getItem(ORGANISATION);
  return chosen !== null && slugs.includes(chosen) ? chosen : slugs[0];
}

export function chooseOrganisation(slug: string): void {
  localStorage.setItem(ORGANISATION, slug);
}
