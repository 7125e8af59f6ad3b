/** Makes a proof bundle: the fields somebody may see with their salts, every other one as its digest. docs/log-format.md §5. */
import { compare, toBase64 } from "../bytes.ts";
import type { CommittedField } from "../log/commitment.ts";
import { BUNDLE_FORMAT } from "./bundle.ts";

export type AnchorToShow = {
  readonly chainId: bigint | number;
  readonly contract: string;
  readonly prevSize: bigint | number;
  readonly time: bigint | number;
  readonly tx?: string;
};
export type StatusToShow = {
  readonly entry: Uint8Array;
  readonly index: bigint | number;
  readonly checkpoint: number;
  readonly path: readonly Uint8Array[];
};
export type BundleInput = {
  /** The leaf input, byte for byte. */
  readonly entry: Uint8Array;
  readonly index: bigint | number;
  readonly fields: readonly CommittedField[];
  /** Digests nothing is known of any more, or ever was: erased fields and decoys. */
  readonly hidden: readonly Uint8Array[];
  readonly disclose: (pointer: string) => boolean;
  readonly checkpoints: readonly {
    readonly note: string;
    readonly path: readonly Uint8Array[];
    readonly anchors: readonly AnchorToShow[];
  }[];
  readonly statuses?: readonly StatusToShow[];
};

/** The bundle as a JSON value, ready to be written out. Only what `disclose` says yes to leaves the house. */
export function buildBundle(input: BundleInput) {
  const shown = input.fields.map(({ pointer, value, salt, digest }) => ({
    digest,
    written: input.disclose(pointer) ? { p: pointer, v: value, s: toBase64(salt) } : undefined,
  }));
  const all = [...shown, ...input.hidden.map((digest) => ({ digest, written: undefined }))];
  return {
    format: BUNDLE_FORMAT,
    entry: toBase64(input.entry),
    event: {
      fields: all
        .sort((a, b) => compare(a.digest, b.digest))
        .map(({ digest, written }) => written ?? toBase64(digest)),
    },
    index: String(input.index),
    checkpoints: input.checkpoints.map((c) => ({
      note: c.note,
      path: c.path.map(toBase64),
      anchors: c.anchors.map(anchor),
    })),
    keys: [],
    statuses: (input.statuses ?? []).map((s) => ({
      entry: toBase64(s.entry),
      index: String(s.index),
      checkpoint: String(s.checkpoint),
      path: s.path.map(toBase64),
    })),
  };
}

function anchor({ chainId, contract, prevSize, time, tx }: AnchorToShow) {
  return {
    type: "evm-log/v1",
    chainId: String(chainId),
    contract,
    prevSize: String(prevSize),
    time: String(time),
    ...(tx === undefined ? {} : { tx }),
  };
}
