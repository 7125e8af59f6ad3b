/**
 * The vectors of LOG.md §7.1, each bent so that one check alone can refuse it: the rest of the world is wrapped round the fault
 * again. `check` names that check; leaving it out must turn the vector to proven. `parse` means the bundle is not even read.
 */
import { fromBase64, toBase64 } from "../../../worker/core/bytes.ts";
import type { JsonObject } from "../../../worker/core/json.ts";
import { commitFromDigests, fieldDigest } from "../../../worker/core/log/commitment.ts";
import { formatVkey } from "../../../worker/core/log/note.ts";
import { inclusionPath, leafHash, nodeHash, rootOf } from "../../../worker/core/log/tree.ts";
import type { Rpc } from "../../../worker/core/proof/check.ts";
import type { VerdictCode } from "../../../worker/core/proof/verdict.ts";
import {
  CONTRACT,
  checkpointOf,
  cosign,
  EVENT_INDEX,
  entryAt,
  FakeChain,
  LOG_SIGNER,
  type Loose,
  makeWorld,
  noteFor,
  OTHER_WITNESS,
  policyFor,
  RECORDED_AT,
  RPC_B,
  STRANGER,
  WITNESS,
  type World,
} from "./world.ts";

export type Vector = {
  /** The number in LOG.md §7.1; letters are ours. */
  readonly id: string;
  readonly what: string;
  readonly code: VerdictCode;
  readonly check: string;
  readonly make: () => Promise<World & { text?: string }>;
};

const HASH = toBase64(new Uint8Array(32).fill(0x55));
const shown = (world: World, pointer: string): Loose =>
  world.bundle.event.fields.find((field: Loose) => field.p === pointer);
const hidden = (world: World): number[] =>
  world.bundle.event.fields.flatMap((f: Loose, at: number) => (typeof f === "string" ? [at] : []));
const first = (world: World): Loose => world.bundle.checkpoints[0];

async function bent(bend: (world: World) => unknown, plan = {}): Promise<World> {
  const world = await makeWorld(plan);
  await bend(world);
  return world;
}

const written = async (edit: (text: string) => string) => {
  const world = await makeWorld();
  return { ...world, text: edit(JSON.stringify(world.bundle)) };
};

/** The same RPC, but one endpoint, or one question, is answered otherwise. */
const answering = (world: World, other: (url: string, method: string, tag: unknown) => unknown) => {
  const honest = world.rpc;
  const rpc: Rpc = async (url, method, params) => {
    const answer = await other(url, method, params[1]);
    return answer === undefined ? honest(url, method, params) : answer;
  };
  world.rpc = rpc;
};

const NO = `0x${"0".repeat(64)}`;

const FIELDS: Vector[] = [
  ["1", "a value is changed", (w: World) => (shown(w, "/quantityList/0/quantity").v = 505)],
  ["2", "a salt is changed", (w: World) => (shown(w, "/bizStep").s = HASH)],
  ["3", "a field is renamed", (w: World) => (shown(w, "/bizStep").p = "/disposition")],
  ["4", "a field is dropped", (w: World) => w.bundle.event.fields.splice(3, 1)],
  ["4a", "a hidden field is dropped", (w: World) => w.bundle.event.fields.splice(hidden(w)[0], 1)],
  [
    "5",
    "a field is shown twice",
    (w: World) => w.bundle.event.fields.splice(3, 0, w.bundle.event.fields[3]),
  ],
  [
    "5a",
    "a hidden digest stands twice",
    (w: World) => w.bundle.event.fields.unshift(w.bundle.event.fields[hidden(w)[0] ?? 0]),
  ],
  ["6", "the fields stand in another order", (w: World) => w.bundle.event.fields.reverse()],
  [
    "7",
    "a hidden digest is another",
    (w: World) => (w.bundle.event.fields[hidden(w)[0] ?? 0] = HASH),
  ],
  [
    "7a",
    "a field is added",
    (w: World) => w.bundle.event.fields.push({ p: "/note", v: "organic", s: HASH }),
  ],
].map(([id, what, bend]) => ({
  id: String(id),
  what: String(what),
  code: "fields" as const,
  check: "fields",
  make: () => bent(bend as (world: World) => unknown),
}));

/** Commits to exactly the fields given: what a careless or dishonest log could do. */
async function committedTo(fields: readonly (readonly [string, Loose])[]): Promise<World> {
  const salt = fromBase64(HASH);
  const items = fields.map(([pointer, value]) => ({
    digest: fieldDigest({ pointer, value, salt }),
    item: { p: pointer, v: value, s: HASH },
  }));
  const commit = commitFromDigests(items.map(({ digest }) => digest));
  return bent(
    (w) => {
      const order = items.sort((a, b) => Buffer.compare(a.digest, b.digest));
      w.bundle.event.fields = order.map(({ item }) => item);
    },
    { commit },
  );
}

const SIGNATURES: Vector[] = [
  ["16", "a bit of it is flipped", { alg: "ed25519", kid: HASH, sig: "AA==" }],
  ["17", "it is malleated", { alg: "ed25519", kid: HASH, sig: "/w==" }],
  ["18", "another key made it", { alg: "ed25519", kid: toBase64(new Uint8Array(32)), sig: "AA==" }],
  ["19", "its algorithm is none", { alg: "none" }],
  ["20", "its key id is swapped", { alg: "es256", kid: HASH, sig: "AA==" }],
].map(([id, what, signature]) => ({
  id: String(id),
  what: `there is a signature, and ${what}`,
  code: "signature-unsupported" as const,
  check: "signature",
  make: () =>
    bent((w) => (w.bundle.signature = signature), {
      entry: (entry: JsonObject) => ({ ...entry, kid: HASH, sigh: HASH }),
    }),
}));

const ENTRY: Vector[] = [
  {
    id: "a",
    what: "two fields with one name are committed and shown",
    code: "fields",
    check: "fields",
    make: () =>
      committedTo([
        ["/bizStep", "shipping"],
        ["/bizStep", "receiving"],
      ]),
  },
  {
    id: "b",
    what: "a field and a part of it are committed and shown",
    code: "fields",
    check: "fields",
    make: () =>
      committedTo([
        ["/readPoint", "here"],
        ["/readPoint/id", "there"],
      ]),
  },
  {
    id: "9",
    what: "a byte of the entry is flipped",
    code: "path",
    check: "path",
    make: () =>
      bent((w) => {
        const text = Buffer.from(w.bundle.entry, "base64").toString();
        w.bundle.entry = Buffer.from(text.replace('"rt":"1795', '"rt":"1794')).toString("base64");
      }),
  },
  {
    id: "10",
    what: "the entry is logged with a space",
    code: "entry-malformed",
    check: "parse",
    make: () =>
      makeWorld({ leaf: (bytes) => Buffer.from(Buffer.from(bytes).toString().replace(",", ", ")) }),
  },
  {
    id: "11",
    what: "the entry is logged with a member twice",
    code: "bundle-malformed",
    check: "parse",
    make: () =>
      makeWorld({
        leaf: (bytes) => Buffer.from(Buffer.from(bytes).toString().replace('"v":1', '"v":1,"v":1')),
      }),
  },
  {
    id: "12",
    what: "a key's entry is shown as an event",
    code: "entry-type",
    check: "entry-type",
    make: () => makeWorld({ entry: (entry) => ({ ...entry, t: "key" }) }),
  },
  {
    id: "12a",
    what: "an erasure is shown as an event",
    code: "entry-type",
    check: "entry-type",
    make: () => makeWorld({ entry: (entry) => ({ ...entry, t: "erasure", target: "1" }) }),
  },
  {
    id: "13",
    what: "the entry was made for another log",
    code: "entry-log",
    check: "entry-log",
    make: () => makeWorld({ entry: (entry) => ({ ...entry, log: HASH }) }),
  },
  {
    id: "14",
    what: "an inner node poses as an entry",
    code: "entry-malformed",
    check: "parse",
    make: () =>
      bent((w) => {
        const [a, b, c, d] = w.leaves as [Uint8Array, Uint8Array, Uint8Array, Uint8Array];
        const inner = Buffer.concat([nodeHash(a, b), nodeHash(c, d)]);
        w.bundle.entry = inner.toString("base64");
        w.bundle.index = "0";
        first(w).path = first(w).path.slice(2);
      }),
  },
  {
    id: "15",
    what: "the entry says it is another number",
    code: "entry-index",
    check: "entry-index",
    make: () => makeWorld({ entry: (entry) => ({ ...entry, i: "3" }) }),
  },
  {
    id: "21",
    what: "there is an unknown key's entry",
    code: "signature-unsupported",
    check: "signature",
    make: () =>
      bent((w) => {
        const key = Buffer.from(
          JSON.stringify({ ...entryAt(4, "key") }, Object.keys(entryAt(4, "key")).sort()),
        );
        w.bundle.keys = [{ entry: key.toString("base64"), index: "4", checkpoint: "0", path: [] }];
      }),
  },
  {
    id: "22",
    what: "the entry is signed, and the signature is left out",
    code: "signature-unsupported",
    check: "signature",
    make: () => makeWorld({ entry: (entry) => ({ ...entry, kid: HASH, sigh: HASH }) }),
  },
  {
    id: "23",
    what: "a signature is there that the entry does not know",
    code: "signature-unsupported",
    check: "signature",
    make: () => bent((w) => (w.bundle.signature = { alg: "ed25519" })),
  },
];

const inclusion = (
  id: string,
  what: string,
  bend: (world: World) => unknown,
  plan = {},
): Vector => ({
  id,
  what,
  code: "path",
  check: "path",
  make: () => bent(bend, plan),
});
const parsed = (
  id: string,
  what: string,
  bend: (world: World) => unknown,
  code: VerdictCode = "bundle-malformed",
): Vector => ({
  id,
  what,
  code,
  check: "parse",
  make: () => bent(bend),
});

const INCLUSION: Vector[] = [
  inclusion("24", "the index is one too high", (w) => (w.bundle.index = "3"), {
    entry: (e: JsonObject) => ({ ...e, i: "3" }),
  }),
  inclusion("25", "the index is not below the size", (w) => (w.bundle.index = "9"), {
    entry: (e: JsonObject) => ({ ...e, i: "9" }),
  }),
  inclusion("25a", "the index is 2^63 - 1", (w) => (w.bundle.index = "9223372036854775807"), {
    entry: (e: JsonObject) => ({ ...e, i: "9223372036854775807" }),
  }),
  parsed("26", "the index is negative", (w) => (w.bundle.index = "-2")),
  parsed("27", "the index has a leading zero", (w) => (w.bundle.index = "02")),
  parsed("28", "the index is a number", (w) => (w.bundle.index = 2)),
  parsed("29", "the index is 2^64 more", (w) => (w.bundle.index = String(2n ** 64n + 2n))),
  parsed("29a", "the index is 2^63", (w) => (w.bundle.index = String(2n ** 63n))),
  inclusion("30", "the path is short", (w) => first(w).path.pop()),
  inclusion("31", "the path is long", (w) => first(w).path.push(HASH)),
  inclusion("32", "two hashes of the path are swapped", (w) => {
    const [a, b, ...rest] = first(w).path;
    first(w).path = [b, a, ...rest];
  }),
  parsed(
    "33",
    "a hash of the path has 31 bytes",
    (w) => (first(w).path[0] = toBase64(new Uint8Array(31))),
  ),
  parsed(
    "34",
    "a hash is in base64 with stray bits",
    (w) => (first(w).path[0] = first(w).path[0].replace(/.=$/, "B=")),
  ),
  parsed("35", "the path has 64 hashes", (w) => (first(w).path = Array(64).fill(HASH))),
];

async function resigned(
  w: World,
  head: { size?: number; root?: Uint8Array; origin?: string; by?: typeof STRANGER },
) {
  first(w).note = await noteFor({ size: 9, root: rootOf(w.leaves), ...head });
}

const NOTES: Vector[] = [
  {
    id: "36",
    what: "the log signs a larger size for the same root",
    code: "anchor-absent",
    check: "anchors",
    make: () => bent((w) => resigned(w, { size: 10 })),
  },
  {
    id: "36a",
    what: "the log signs a size the path is too short for, and anchors it",
    code: "path",
    check: "path",
    make: () =>
      bent(async (w) => {
        await resigned(w, { size: 1000 });
        for (const held of w.chain.final) Object.assign(held, { size: 1000n });
      }),
  },
  {
    id: "37",
    what: "a stranger signed under the log's name",
    code: "note-signature",
    check: "note-signature",
    make: () => bent((w) => resigned(w, { by: STRANGER })),
  },
  {
    id: "38",
    what: "the log's key signed for another origin",
    code: "note-origin",
    check: "note-origin",
    make: () => bent((w) => resigned(w, { origin: "log.rootproof.example/other" })),
  },
  {
    id: "39",
    what: "the size is edited, and the chain plays along",
    code: "note-signature",
    check: "note-signature",
    make: () =>
      bent((w) => {
        first(w).note = first(w).note.replace("\n9\n", "\n10\n");
        for (const anchor of w.chain.final) Object.assign(anchor, { size: 10n });
      }),
  },
  {
    id: "40",
    what: "the note has an extension line, properly signed",
    code: "note-malformed",
    check: "parse",
    make: () =>
      bent(async (w) => {
        const body = `${first(w).note.split("\n\n")[0]}\nextension\n`;
        const signature = Buffer.from(await LOG_SIGNER.sign(Buffer.from(body)));
        const id = Buffer.from(formatVkey(LOG_SIGNER.key).split("+")[1] ?? "", "hex");
        first(w).note =
          `${body}\n— ${LOG_SIGNER.key.name} ${Buffer.concat([id, signature]).toString("base64")}\n`;
      }),
  },
  {
    id: "41",
    what: "too few witnesses signed",
    code: "note-witnesses",
    check: "note-witnesses",
    make: () =>
      bent(async (w) => {
        w.policy.witnesses = {
          quorum: "2",
          keys: [formatVkey(WITNESS.key), formatVkey(OTHER_WITNESS.key)],
        };
        first(w).note = await cosign(first(w).note, WITNESS);
      }),
  },
  {
    id: "41a",
    what: "one witness signed twice",
    code: "note-witnesses",
    check: "note-witnesses",
    make: () =>
      bent(async (w) => {
        w.policy.witnesses = {
          quorum: "2",
          keys: [formatVkey(WITNESS.key), formatVkey(OTHER_WITNESS.key)],
        };
        first(w).note = await cosign(await cosign(first(w).note, WITNESS), WITNESS);
      }),
  },
  parsed(
    "42",
    "the note has carriage returns",
    (w) => (first(w).note = first(w).note.replaceAll("\n", "\r\n")),
    "note-malformed",
  ),
  {
    id: "43",
    what: "a known witness's signature is corrupt beside the log's good one",
    code: "note-signature",
    check: "note-signature",
    make: () =>
      bent(async (w) => {
        w.policy.witnesses = { quorum: "0", keys: [formatVkey(WITNESS.key)] };
        const note = await cosign(first(w).note, WITNESS);
        first(w).note = `${note.slice(0, -12)}AAAA${note.slice(-8)}`;
      }),
  },
  {
    id: "c",
    what: "the log signed two roots for one size",
    code: "note-split",
    check: "note-split",
    make: () =>
      bent(async (w) => {
        const leaves = [...w.leaves.slice(0, 8), leafHash(Buffer.from("another"))];
        const note = await noteFor({ size: 9, root: rootOf(leaves) });
        w.bundle.checkpoints.push({
          note,
          path: inclusionPath(leaves, EVENT_INDEX).map(toBase64),
          anchors: [],
        });
      }),
  },
  {
    id: "d",
    what: "the second checkpoint is a stranger's",
    code: "note-signature",
    check: "note-signature",
    make: () =>
      bent(async (w) => {
        const leaves = w.leaves.slice(0, 8);
        const note = await noteFor({ size: 8, root: rootOf(leaves), by: STRANGER });
        w.bundle.checkpoints.push({
          note,
          path: inclusionPath(leaves, EVENT_INDEX).map(toBase64),
          anchors: [],
        });
      }),
  },
];

const anchored = (
  id: string,
  what: string,
  code: VerdictCode,
  bend: (world: World) => unknown,
): Vector => ({
  id,
  what,
  code,
  check: "anchors",
  make: () => bent(bend),
});
const anchor = (w: World): Loose => first(w).anchors[0];

const ANCHORS: Vector[] = [
  anchored("44", "a fork the log signed, and never anchored", "anchor-absent", async (w) => {
    const leaves = [...w.leaves.slice(0, 8), leafHash(Buffer.from("another"))];
    Object.assign(first(w), {
      note: await noteFor({ size: 9, root: rootOf(leaves) }),
      path: inclusionPath(leaves, EVENT_INDEX).map(toBase64),
    });
  }),
  anchored(
    "45",
    "an anchor of one chain is replayed on another the policy names",
    "anchor-absent",
    (w) => {
      const other = new FakeChain(CONTRACT);
      other.chainId = 31338n;
      w.policy = policyFor([CONTRACT, CONTRACT]);
      w.policy.chains[1].rpcs = ["https://rpc-c.example"];
      w.policy.chains[1].rpcQuorum = "1";
      anchor(w).chainId = "31338";
      const honest = w.rpc;
      w.rpc = (url, method, params) =>
        (url === "https://rpc-c.example" ? other.rpc : honest)(url, method, params);
    },
  ),
  anchored(
    "45a",
    "an anchor is on a chain the policy does not name",
    "anchor-unknown",
    (w) => (anchor(w).chainId = "8453"),
  ),
  anchored(
    "45b",
    "the endpoints serve another chain",
    "anchor-unanswered",
    (w) => (w.chain.chainId = 1n),
  ),
  anchored("46", "an attacker's contract says yes", "anchor-unknown", (w) => {
    anchor(w).contract = `0x${"66".repeat(20)}`;
    w.chain.contract = anchor(w).contract;
  }),
  anchored(
    "47",
    "the time is dated back",
    "anchor-absent",
    (w) => (anchor(w).time = String(RECORDED_AT - 86_400)),
  ),
  anchored(
    "48",
    "the previous size is another",
    "anchor-absent",
    (w) => (anchor(w).prevSize = "4"),
  ),
  anchored("49", "the anchor belongs to another checkpoint", "anchor-absent", async (w) => {
    const leaves = w.leaves.slice(0, 8);
    const made = await checkpointOf({ leaves, chain: new FakeChain(CONTRACT), index: EVENT_INDEX });
    Object.assign(first(w), { note: made.note, path: made.path.map(toBase64) });
  }),
  parsed("50", "the anchor is of a kind not known", (w) => (anchor(w).type = "evm-log/v2")),
  anchored("51", "one endpoint says it is not there", "anchor-disputed", (w) =>
    answering(w, (url, method) => (url === RPC_B && method === "eth_call" ? NO : undefined)),
  ),
  anchored("51a", "one endpoint has other code there", "anchor-disputed", (w) =>
    answering(w, (url, method) => (url === RPC_B && method === "eth_getCode" ? "0x00" : undefined)),
  ),
  anchored("52", "only one of two endpoints answers", "anchor-unanswered", (w) =>
    answering(w, (url) => (url === RPC_B ? Promise.reject(new Error("down")) : undefined)),
  ),
  anchored("52a", "one endpoint says no and the other nothing", "anchor-unanswered", (w) =>
    answering(w, (url, method) =>
      url === RPC_B ? Promise.reject(new Error("down")) : method === "eth_call" ? NO : undefined,
    ),
  ),
  anchored(
    "52b",
    "nobody is there to be asked",
    "anchor-unanswered",
    (w) => (w.policy.chains[0].rpcs = []),
  ),
  anchored(
    "53",
    "the anchor is in a block that is not final",
    "anchor-not-final",
    (w) => (w.chain.final = []),
  ),
  anchored("53a", "the contract itself is not final yet", "anchor-not-final", (w) => {
    w.chain.final = [];
    answering(w, (_url, method, tag) =>
      method === "eth_getCode" && tag === "finalized" ? "0x" : undefined,
    );
  }),
  anchored(
    "57",
    "the contract's code is not the policy's",
    "anchor-code",
    (w) => (w.chain.code = "0x6002600255"),
  ),
  anchored("57a", "there is no contract", "anchor-code", (w) => (w.chain.code = "0x")),
  anchored("44a", "it was anchored under another log's handle", "anchor-absent", (w) => {
    for (const held of w.chain.final) Object.assign(held, { log: `0x${"cd".repeat(32)}` });
  }),
  anchored("63", "there is no anchor", "anchor-missing", (w) => (first(w).anchors = [])),
  anchored("63a", "two chains are wanted, and one anchor is shown twice", "anchor-missing", (w) => {
    w.policy = policyFor([CONTRACT, CONTRACT]);
    w.policy.anchorsRequired = "2";
    first(w).anchors.push(anchor(w));
  }),
  anchored("e", "one anchor holds and another is not there", "anchor-absent", (w) =>
    first(w).anchors.push({ ...anchor(w), time: "1" }),
  ),
  anchored("f", "the verifier's own endpoint says no", "anchor-absent", (w) => {
    w.rpcs = ["https://mine.example"];
    answering(w, (url, method) =>
      url === "https://mine.example" && method === "eth_call" ? NO : undefined,
    );
  }),
];

const ENVELOPE: Vector[] = [
  parsed("8", "a salt is short", (w) => (shown(w, "/bizStep").s = toBase64(new Uint8Array(31)))),
  parsed(
    "61",
    "the version is not known",
    (w) => (w.bundle.format = "rootproof-bundle/v2"),
    "bundle-format",
  ),
  parsed("62", "a member is not known", (w) => (w.bundle.memo = "hello")),
  parsed(
    "62a",
    "a member deep inside is not known",
    (w) => (anchor(w).url = "https://evil.example"),
  ),
  parsed("62b", "a member is missing", (w) => delete w.bundle.statuses),
  parsed("62c", "there is no checkpoint", (w) => (w.bundle.checkpoints = [])),
  parsed("62d", "a field holds a whole object", (w) => (shown(w, "/bizStep").v = { a: 1 })),
  parsed("62e", "a field's name is no pointer", (w) => (shown(w, "/bizStep").p = "bizStep")),
  parsed("62f", "a field's name has a stray tilde", (w) => (shown(w, "/bizStep").p = "/biz~2Step")),
  parsed(
    "62g",
    "the contract is in capitals",
    (w) => (anchor(w).contract = CONTRACT.replace("c0", "C0")),
  ),
  parsed("62h", "a status points past the checkpoints", (w) =>
    w.bundle.statuses.push({ entry: w.bundle.entry, index: "2", checkpoint: "1", path: [] }),
  ),
  {
    id: "64",
    what: "it is cut off",
    code: "bundle-malformed",
    check: "parse",
    make: () => written((text) => text.slice(0, -1)),
  },
  {
    id: "65",
    what: "a member stands twice",
    code: "bundle-malformed",
    check: "parse",
    make: () => written((text) => text.replace('{"format"', '{"index":"2","format"')),
  },
  {
    id: "66",
    what: "it is larger than 256 kB",
    code: "bundle-malformed",
    check: "parse",
    make: () => written((text) => text + " ".repeat(262_144)),
  },
  {
    id: "67",
    what: "a member is called __proto__",
    code: "bundle-malformed",
    check: "parse",
    make: () => written((text) => text.replace('{"format"', '{"__proto__":{},"format"')),
  },
  {
    id: "67a",
    what: "it is a list",
    code: "bundle-malformed",
    check: "parse",
    make: () => written((text) => `[${text}]`),
  },
  {
    id: "67b",
    what: "it is null",
    code: "bundle-malformed",
    check: "parse",
    make: () => written(() => "null"),
  },
];

const about =
  (t: string, more: JsonObject = {}) =>
  (index: number) =>
    entryAt(index, t, { target: String(EVENT_INDEX), ...more });
const status = (
  id: string,
  what: string,
  code: VerdictCode,
  plan: object,
  bend: (world: World) => unknown = () => {},
): Vector => ({
  id,
  what,
  code,
  check: code,
  make: () => bent(bend, plan),
});

const STATUSES: Vector[] = [
  status("68", "a later entry declares it wrong", "voided", { statuses: [about("correction")] }),
  status("68a", "an erasure, then a correction", "voided", {
    statuses: [about("erasure"), about("correction")],
  }),
  status("g", "a status speaks of another entry", "status-entry", {
    statuses: [about("erasure", { target: "1" })],
  }),
  status("h", "a status is of another log", "status-entry", {
    statuses: [about("erasure", { log: HASH })],
  }),
  status("i", "a status says it is another number", "status-entry", {
    statuses: [about("erasure", { i: "7" })],
  }),
  status("j", "a status is a key's revocation", "status-entry", { statuses: [about("keyrev")] }),
  status(
    "k",
    "a status is not in the log",
    "status-path",
    { statuses: [about("erasure")] },
    (w) => {
      w.bundle.statuses[0].path[0] = HASH;
    },
  ),
];

export const VECTORS: readonly Vector[] = [
  ...FIELDS,
  ...SIGNATURES,
  ...ENTRY,
  ...INCLUSION,
  ...NOTES,
  ...ANCHORS,
  ...ENVELOPE,
  ...STATUSES,
];
