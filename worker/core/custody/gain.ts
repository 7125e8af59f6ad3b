/** What is added in a process and is no lot with a history: water and salt in dough. Only what the process's profile lets in. */
import { slugOf } from "../steps/slug.ts";
import type { ProcessProfile } from "./profiles/profile.ts";

/** “Sea salt” is salt where the process may have salt added; “salted butter” is not. In other languages it stays a lot, which claims less. */
export function gainNamed(material: string, profile: ProcessProfile | undefined) {
  const last = slugOf(material).split("-").at(-1);
  return profile?.gains.find((gain) => gain === last);
}
