/** Process profiles: those of the library and an organisation's own. docs/custody.md, *Profiles*. */
import { PROFILES, profileOf } from "../core/custody/profiles/library.ts";
import { type OwnProfile, ownProfile } from "../core/custody/profiles/own.ts";
import type { ProcessProfile } from "../core/custody/profiles/profile.ts";
import { Problem } from "../core/problem.ts";
import type { ProcessProfiles } from "../ports.ts";

export type ListedProfile = ProcessProfile & { readonly own: boolean };

/** Its own come first, as they do where events are judged. */
export async function listProfiles(
  profiles: ProcessProfiles,
  organisation: string,
): Promise<readonly ListedProfile[]> {
  const own = await profiles.own(organisation);
  return [
    ...own.map((one) => ({ ...one, own: true })),
    ...PROFILES.map((one) => ({ ...one, own: false })),
  ];
}

/** Throws {@link Problem} where one of this name and version reads otherwise. */
export async function keepProfile(
  profiles: ProcessProfiles,
  organisation: string,
  { name, version, ...given }: OwnProfile & { readonly name: string; readonly version: string },
): Promise<ListedProfile> {
  const profile = ownProfile(name, version, given);
  const outcome = await profiles.keep(organisation, profile);
  if (outcome === "changed") {
    const sentence = `${profile.id} is there and reads otherwise: a version is never changed. Give it the next number.`;
    throw new Problem("name-taken", sentence);
  }
  if (outcome === "full")
    throw new Problem("quota-exceeded", "You have as many process profiles as there may be.");
  return { ...profile, own: true };
}

/** Throws {@link Problem} for a process that neither the library nor the organisation knows. */
export async function refuseUnknownProcess(
  profiles: ProcessProfiles,
  organisation: string,
  process: string,
): Promise<void> {
  if (profileOf(process) !== undefined) return;
  if (profileOf(process, await profiles.own(organisation)) !== undefined) return;
  const sentence = `There is no process profile ${process}.`;
  throw new Problem("body-invalid", sentence, { pointer: "/process", rule: "known" });
}
