/** The bucket of uploaded files, as the flows see it. */
import type { FileObject, FileStore } from "./ports.ts";

const key = ({ organisation, object }: FileObject) => `${organisation}/${object}`;

export function fileStore(bucket: R2Bucket): FileStore {
  return {
    has: async (at) => (await bucket.head(key(at))) !== null,
    get: async (at) => (await bucket.get(key(at)))?.body ?? undefined,
    put: async (at, bytes, sha256) => void (await bucket.put(key(at), bytes, { sha256 })),
    remove: (at) => bucket.delete(at.map(key)),
  };
}
