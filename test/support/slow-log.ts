/**
 * The log a second time, slow and obvious: written from RFC 9162's recursive definitions and docs/log-format.md, with
 * node:crypto, sharing no code with worker/core. What both agree on is likelier to be what the documents say.
 */
import { createHash, createHmac, createPrivateKey, createPublicKey, sign } from "node:crypto";

export type SlowJson = string | number | boolean | null | SlowJson[] | { [name: string]: SlowJson };
export type SlowField = { pointer: string; value: SlowJson };
type SlowDocument = { [name: string]: SlowJson };

const sha256 = (...parts: (Buffer | string)[]): Buffer => {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return hash.digest();
};
const hmac = (key: Buffer, ...parts: (Buffer | string)[]): Buffer => {
  const mac = createHmac("sha256", key);
  for (const part of parts) mac.update(part);
  return mac.digest();
};
export const b64 = (bytes: Buffer): string => bytes.toString("base64");

function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

function u64(value: number | bigint): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64BE(BigInt(value));
  return bytes;
}

// --- RFC 9162 §2.1.1: MTH({}) = H(), MTH({d}) = H(0x00 ‖ d), MTH(D_n) = H(0x01 ‖ MTH(D[0:k]) ‖ MTH(D[k:n])).

export function slowLeafHash(input: Buffer): Buffer {
  return sha256(Buffer.of(0), input);
}

function split(n: number): number {
  let k = 1;
  while (k * 2 < n) k *= 2;
  return k;
}

export function slowRoot(inputs: readonly Buffer[]): Buffer {
  const [only] = inputs;
  if (only === undefined) return sha256();
  if (inputs.length === 1) return slowLeafHash(only);
  const k = split(inputs.length);
  return sha256(Buffer.of(1), slowRoot(inputs.slice(0, k)), slowRoot(inputs.slice(k)));
}

/** §2.1.3.1: PATH(m, D_n). */
export function slowInclusion(m: number, inputs: readonly Buffer[]): Buffer[] {
  if (inputs.length === 1) return [];
  const k = split(inputs.length);
  const [left, right] = [inputs.slice(0, k), inputs.slice(k)];
  if (m < k) return [...slowInclusion(m, left), slowRoot(right)];
  return [...slowInclusion(m - k, right), slowRoot(left)];
}

/** §2.1.4.1: PROOF(m, D_n) = SUBPROOF(m, D_n, true). */
export function slowConsistency(m: number, inputs: readonly Buffer[]): Buffer[] {
  return subproof(m, inputs, true);
}

function subproof(m: number, inputs: readonly Buffer[], whole: boolean): Buffer[] {
  if (m === inputs.length) return whole ? [] : [slowRoot(inputs)];
  const k = split(inputs.length);
  const [left, right] = [inputs.slice(0, k), inputs.slice(k)];
  if (m <= k) return [...subproof(m, left, whole), slowRoot(right)];
  return [...subproof(m - k, right, false), slowRoot(left)];
}

// --- docs/log-format.md §1

/** RFC 8785, recursively. */
export function slowJcs(value: SlowJson): string {
  if (Array.isArray(value)) return `[${value.map(slowJcs).join(",")}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  const names = Object.keys(value).sort((a, b) => (a < b ? -1 : 1));
  return `{${names.map((name) => `${JSON.stringify(name)}:${slowJcs(value[name] ?? null)}`).join(",")}}`;
}

export function slowFields(value: SlowJson, pointer = ""): SlowField[] {
  if (value === null || typeof value !== "object") return [{ pointer, value }];
  const children = Object.entries(value);
  if (children.length === 0) return [{ pointer, value }];
  return children.flatMap(([name, child]) =>
    slowFields(child, `${pointer}/${name.replace(/~/g, "~0").replace(/\//g, "~1")}`),
  );
}

export const slowSalt = (seed: Buffer, pointer: string): Buffer => hmac(seed, pointer);

export function slowDigest({ pointer, value }: SlowField, salt: Buffer): Buffer {
  const name = Buffer.from(pointer);
  const text = Buffer.from(slowJcs(value));
  return sha256("rootproof-field/v1\0", salt, u32(name.length), name, u32(text.length), text);
}

export type SlowCommitment = {
  commit: Buffer;
  fields: (SlowField & { salt: Buffer; digest: Buffer })[];
  decoys: Buffer[];
};

export function slowCommit(
  document: SlowDocument,
  seed: Buffer,
  stream?: { seq: number; prev: string },
): SlowCommitment {
  const plain = slowFields(document);
  if (stream !== undefined) {
    plain.push({ pointer: "#seq", value: String(stream.seq) });
    plain.push({ pointer: "#prev", value: stream.prev });
  }
  const fields = plain.map((field) => {
    const salt = slowSalt(seed, field.pointer);
    return { ...field, salt, digest: slowDigest(field, salt) };
  });
  const decoys: Buffer[] = [];
  for (let j = 0; (fields.length + decoys.length) % 8 !== 0; j++)
    decoys.push(hmac(seed, `#pad/${j}`));
  const sorted = [...fields.map((f) => f.digest), ...decoys].sort(Buffer.compare);
  const commit = sha256("rootproof-event/v1\0", u32(sorted.length), slowRoot(sorted));
  return { commit, fields, decoys };
}

// --- §3

export const slowOpeningTag = (organisationKey: Buffer, n: number) =>
  hmac(organisationKey, "rootproof-opening/v1\0", u64(n));
export const slowStreamKey = (organisationKey: Buffer, n: number) =>
  hmac(organisationKey, "rootproof-stream/v1\0", u64(n));
export const slowTag = (streamKey: Buffer, seq: number) =>
  hmac(streamKey, "rootproof-tag/v1\0", u64(seq));
export const slowSignedBytes = (log: string, stream: string, commit: string) =>
  Buffer.from(`rootproof-sign/v1\n${log}\n${stream}\n${commit}\n`);
export const slowPrev = (signedBytes: Buffer) => b64(sha256(signedBytes));

// --- §4

export class SlowSigner {
  readonly name: string;
  readonly publicKey: Buffer;
  readonly #seed: Buffer;

  constructor(name: string, seed: Buffer) {
    this.name = name;
    this.#seed = seed;
    const spki = createPublicKey(this.#key()).export({ format: "der", type: "spki" });
    this.publicKey = spki.subarray(-32);
  }

  #key() {
    const der = Buffer.concat([Buffer.from("302e020100300506032b657004220420", "hex"), this.#seed]);
    return createPrivateKey({ key: der, format: "der", type: "pkcs8" });
  }

  get keyId(): Buffer {
    return sha256(`${this.name}\n`, Buffer.of(1), this.publicKey).subarray(0, 4);
  }

  get vkey(): string {
    return `${this.name}+${this.keyId.toString("hex")}+${b64(Buffer.concat([Buffer.of(1), this.publicKey]))}`;
  }

  note(size: number, root: Buffer): string {
    const body = `${this.name}\n${size}\n${b64(root)}\n`;
    const signature = sign(null, Buffer.from(body), this.#key());
    return `${body}\n— ${this.name} ${b64(Buffer.concat([this.keyId, signature]))}\n`;
  }
}

/** All tiles of a tree, by path: hash the leaves, cut them in 256s, and again over the full ones. */
export function slowTiles(inputs: readonly Buffer[]): Map<string, Buffer> {
  const tiles = new Map<string, Buffer>();
  let row = inputs.map(slowLeafHash);
  for (let level = 0; row.length > 0; level++) {
    const above: Buffer[] = [];
    for (let n = 0; n * 256 < row.length; n++) {
      const part = row.slice(n * 256, n * 256 + 256);
      const number = String(n).padStart(3 * Math.ceil(String(n).length / 3), "0");
      const groups = number.match(/.../g) ?? [];
      const path = groups.map((g, at) => (at < groups.length - 1 ? `x${g}` : g)).join("/");
      const partial = part.length < 256 ? `.p/${part.length}` : "";
      tiles.set(`tile/${level}/${path}${partial}`, Buffer.concat(part));
      if (part.length === 256) above.push(slowHalves(part));
    }
    row = above;
  }
  return tiles;
}

function slowHalves(hashes: readonly Buffer[]): Buffer {
  const [only] = hashes;
  if (hashes.length === 1 && only !== undefined) return only;
  const half = hashes.length / 2;
  return sha256(Buffer.of(1), slowHalves(hashes.slice(0, half)), slowHalves(hashes.slice(half)));
}

// --- §5

export type SlowAnchor = { chainId: string; contract: string; prevSize: string; time: string };

export function slowBundle(input: {
  entry: Buffer;
  index: number;
  commitment: SlowCommitment;
  disclose: (pointer: string) => boolean;
  note: string;
  path: Buffer[];
  anchors: SlowAnchor[];
}): SlowJson {
  const shown = input.commitment.fields.map((f) => {
    const item: SlowJson = input.disclose(f.pointer)
      ? { p: f.pointer, v: f.value, s: b64(f.salt) }
      : b64(f.digest);
    return { digest: f.digest, item };
  });
  const hidden = input.commitment.decoys.map((digest) => ({
    digest,
    item: b64(digest) as SlowJson,
  }));
  const sorted = [...shown, ...hidden].sort((a, b) => Buffer.compare(a.digest, b.digest));
  return {
    format: "rootproof-bundle/v1",
    entry: b64(input.entry),
    event: { fields: sorted.map(({ item }) => item) },
    index: String(input.index),
    checkpoints: [
      {
        note: input.note,
        path: input.path.map(b64),
        anchors: input.anchors.map((anchor) => ({ type: "evm-log/v1", ...anchor })),
      },
    ],
    keys: [],
    statuses: [],
  };
}
