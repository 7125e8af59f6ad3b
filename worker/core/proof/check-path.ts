/** Check 4, second half: the entry is in the tree of every checkpoint the bundle brings. RFC 9162 §2.1.3.2. */
import { leafHash, verifyInclusion } from "../log/tree.ts";
import { type Check, type Context, type Outcome, ok, stop } from "./check.ts";
import { plural } from "./describe.ts";

export const checkPath: Check = { id: "path", name: "path", run: pathLeadsToRoots };

function pathLeadsToRoots({ bundle: { entryBytes, index, checkpoints } }: Context): Outcome {
  const leaf = leafHash(entryBytes);
  for (const { note, path } of checkpoints) {
    const { size, root } = note.checkpoint;
    if (index >= size) {
      return stop(
        "path",
        `Entry ${index} cannot be in a log of ${plural(size, "entry", "entries")}.`,
      );
    }
    if (!verifyInclusion({ leaf, index, size, path, root })) {
      const log = plural(size, "entry", "entries");
      return stop("path", `The path does not lead from entry ${index} to the root of the ${log}.`);
    }
  }
  const sizes = checkpoints.map(({ note }) => note.checkpoint.size).join(", ");
  return ok(`Entry ${index} is in the log of ${sizes} entries.`);
}
