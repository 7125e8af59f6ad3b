/** The bucket of uploaded files, as the flows see it. */
import type { FileStore } from "./ports.ts";

export function fileStore(bucket: R2Bucket): FileStore {
  const key = (organisation: string, sha256: string) => `${organisation}/${sha256}`;
  return {
    has: async (organisation, sha256) => (await bucket.head(key(organisation, sha256))) !== null,
    get: async (organisation, sha256) =>
      (await bucket.get(key(organisation, sha256)))?.body ?? undefined,
    put: async (organisation, sha256, bytes) =>
      // R2 holds the bytes against it once more.
      void (await bucket.put(key(organisation, sha256), bytes, { sha256 })),
    remove: (organisation, sha256) => bucket.delete(key(organisation, sha256)),
  };
}
