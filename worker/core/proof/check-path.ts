/** Check 4, second half: the entry is in the tree of every checkpoint the bundle brings. RFC 9162 §2.1.3.2. */
import { leafHash, verifyInclusion } from "../log/tree.ts";
import { type Check, type Context, OK, type Outcome } from "./check.ts";

export const checkPath: Check = { id: "path", name: "path", run: pathsLeadToRoots };

function pathsLeadToRoots({ bundle: { entry, index, checkpoints } }: Context): Outcome {
  const leaf = leafHash(entry.bytes);
  const stray = checkpoints.find(
    ({ note, path }) => !verifyInclusion({ ...note.checkpoint, leaf, index, path }),
  );
  if (stray === undefined) return OK;
  return { code: "path", index: String(index), size: String(stray.note.checkpoint.size) };
}
