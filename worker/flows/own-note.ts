/** Is this checkpoint's note really the log's? A row in a database is only somebody's word. */
import { equal } from "../core/bytes.ts";
import { type NoteKey, openNote, type VerifyEd25519 } from "../core/log/note.ts";
import { Problem } from "../core/problem.ts";
import type { SignedCheckpoint } from "../ports.ts";

export function isOwnNote(key: NoteKey, verify: VerifyEd25519) {
  return async ({ note, size, root }: SignedCheckpoint): Promise<boolean> => {
    try {
      const { checkpoint, signedBy } = await openNote(note, [key], verify);
      return (
        signedBy.length === 1 && checkpoint.size === BigInt(size) && equal(checkpoint.root, root)
      );
    } catch (error) {
      if (error instanceof Problem) return false;
      throw error;
    }
  };
}
