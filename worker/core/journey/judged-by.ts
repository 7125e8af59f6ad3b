/** Which process profile a step was judged by, as the page may tell it: only of steps that made something, and that name their process. */
import type { Step } from "../../../schema/wire/passport.ts";
import { profileOf } from "../custody/profiles/library.ts";
import type { ProcessProfile } from "../custody/profiles/profile.ts";
import type { Disclosure } from "./projection.ts";

export function profileShown(
  { process, inputs, outputs }: Pick<Step, "process" | "inputs" | "outputs">,
  { own, showName }: Disclosure,
  profiles: readonly ProcessProfile[],
): Step["profile"] {
  const found = profileOf(process, profiles);
  if (found === undefined || inputs.length === 0 || outputs.length === 0) return undefined;
  const { id, bounds, source } = found;
  const isOwn = profiles.includes(found);
  // What somebody wrote who is not named here may name them.
  const isNamed = !isOwn || own || showName;
  return {
    ...{ id, isOwn },
    ...(bounds && { min: bounds.min, max: bounds.max }),
    ...(isNamed && { source }),
  };
}
