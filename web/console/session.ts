/** Who is signed in, and for which organisation they work just now. Kept on the phone, so that the console opens without a connection. */
import type { Me } from "../../schema/wire/me.ts";

export const ME = "rootproof.me";
/** Set while a session is to be ended: leaving.ts. */
export const LEAVING = "rootproof.leaving";
const OURS = "rootproof.";
/** Of the phone, whoever uses it. */
const OF_THE_PHONE: ReadonlySet<string> = new Set([
  ...["rootproof.language", "rootproof.clock-ahead-ms", LEAVING],
]);
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

/** Where it is somebody else, or nobody any more, what was kept for the one before is forgotten. What was recorded is not kept here. */
export function rememberMe(me: Me | undefined): void {
  const before = rememberedMe();
  if (before !== undefined && before.person.id !== me?.person.id) {
    forgetIn(localStorage);
    forgetIn(sessionStorage);
  }
  if (me === undefined) localStorage.removeItem(ME);
  else localStorage.setItem(ME, JSON.stringify(me));
}

export function forgetIn(storage: Storage): void {
  for (const name of Object.keys(storage)) {
    if (name.startsWith(OURS) && !OF_THE_PHONE.has(name)) storage.removeItem(name);
  }
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
