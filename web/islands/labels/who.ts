/** For whom labels are printed: who is signed in chooses one of their organisations; everybody else has its key. */
import type { Me } from "../../../schema/wire/me.ts";
import type { Caller } from "../../labels/codes.ts";
import { part, written } from "./parts.ts";

/** Shows the choice in place of the key, where somebody is signed in who may print. */
export async function offerOrganisations(form: HTMLFormElement, chosen: string): Promise<void> {
  const slugs = await ownOrganisations();
  if (slugs.length === 0) return;
  const list = part(form, "for");
  list.replaceChildren(...slugs.map(({ slug, name }) => new Option(name, slug)));
  if (slugs.some(({ slug }) => slug === chosen)) list.value = chosen;
  part(form, "signed-in").hidden = false;
  part(form, "by-key").hidden = true;
}

/** Where the console keeps who was signed in here last: without it, nobody has to be asked about. */
const REMEMBERED = "rootproof.me";

async function ownOrganisations(): Promise<Me["organisations"]> {
  if (localStorage.getItem(REMEMBERED) === null) return [];
  try {
    const answer = await fetch("/api/me");
    if (!answer.ok) return [];
    const { organisations } = (await answer.json()) as Me;
    return organisations.filter(({ role }) => role === "owner");
  } catch {
    // Whoever cannot be asked is asked for a key.
    return [];
  }
}

export function callerOf(form: HTMLFormElement): Caller {
  const organisation = part(form, "signed-in").hidden ? "" : written(form, "for");
  return organisation === "" ? { key: written(form, "key") } : { organisation };
}
