/** Makes `golden.json` with the slow implementation: `node test/vectors/log/make.ts`. Everything in it comes from fixed seeds. */
import { writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import {
  b64,
  type SlowJson,
  SlowSigner,
  slowBundle,
  slowCommit,
  slowInclusion,
  slowJcs,
  slowLeafHash,
  slowOpeningTag,
  slowPrev,
  slowRoot,
  slowSignedBytes,
  slowStreamKey,
  slowTag,
} from "../../support/slow-log.ts";

const ORIGIN = "log.rootproof.example/golden";
const SLUG = "finca-aurora";
const TIME = 1_795_000_000_000;
const fixed = (byte: number): Buffer => Buffer.alloc(32, byte);

const EVENT = {
  "@context": [
    "https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld",
    { example: "https://ns.example.com/epcis/" },
  ],
  type: "ObjectEvent",
  eventID: "urn:uuid:3d8a3f3e-5b1e-4d5d-9a2f-6f1d1f3b7c01",
  eventTime: "2026-11-20T08:30:00.000-05:00",
  eventTimeZoneOffset: "-05:00",
  epcList: [],
  action: "OBSERVE",
  bizStep: "shipping",
  quantityList: [
    { epcClass: "https://id.gs1.org/01/09506000134352/10/LOT-7", quantity: 499.5, uom: "KGM" },
  ],
  readPoint: { id: "https://id.gs1.org/414/9506000134369" },
  ilmd: {},
  "example:a/b~c": "café “Aurora” \u{1f331}\u2028\n",
  "example:small": 1e-7,
  "example:large": 1e21,
  "example:organic": true,
  "example:none": null,
};

type Step = { t: string; document: { [name: string]: SlowJson }; target?: number };

const KID = b64(fixed(0x44));
const STEPS: Step[] = [
  {
    t: "stream",
    document: { type: "stream/v1", organisation: SLUG, number: "0", holder: "operator" },
  },
  { t: "event", document: EVENT },
  {
    t: "correction",
    target: 2,
    document: {
      ...EVENT,
      errorDeclaration: {
        declarationTime: "2026-11-21T09:00:00.000Z",
        reason: "incorrect_data",
        correctiveEventIDs: ["urn:uuid:3d8a3f3e-5b1e-4d5d-9a2f-6f1d1f3b7c02"],
      },
    },
  },
  {
    t: "key",
    document: {
      type: "key/v1",
      organisation: SLUG,
      alg: "ed25519",
      jwk: { kty: "OKP", crv: "Ed25519", x: "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo" },
      keySalt: b64(fixed(0x45)),
    },
  },
  {
    t: "keyrev",
    target: 4,
    document: { type: "keyrev/v1", organisation: SLUG, kid: KID, reason: "phone lost" },
  },
  {
    t: "erasure",
    target: 2,
    document: {
      type: "erasure/v1",
      organisation: SLUG,
      pointers: ["/readPoint/id"],
      reason: "a person asked for it",
    },
  },
  {
    t: "record",
    document: { type: "record/v1", organisation: SLUG, kind: "note", body: { text: "signed off" } },
  },
];

export function golden() {
  const signer = new SlowSigner(ORIGIN, fixed(0x11));
  const organisationKey = fixed(0x22);
  const opening = slowOpeningTag(organisationKey, 0);
  const streamKey = slowStreamKey(organisationKey, 0);
  const base = { v: 1, rt: String(TIME) };
  const manifest = { ...base, t: "manifest", origin: ORIGIN, key: b64(signer.publicKey) };
  const inputs = [Buffer.from(slowJcs({ ...manifest, i: "0" }))];
  const log = b64(slowLeafHash(inputs[0] ?? Buffer.alloc(0)));
  let prev = "";
  const documents = STEPS.map(({ t, document, target }, at) => {
    const seed = fixed(0x80 + at);
    const stream = at === 0 ? undefined : { seq: at - 1, prev };
    const made = slowCommit(document, seed, stream);
    const tag = b64(stream === undefined ? opening : slowTag(streamKey, stream.seq));
    const commit = b64(made.commit);
    const aimed = target === undefined ? {} : { target: String(target) };
    const entry = { ...base, t, i: String(at + 1), log, stream: tag, commit, ...aimed };
    inputs.push(Buffer.from(slowJcs(entry)));
    const signed = slowSignedBytes(log, tag, commit);
    prev = slowPrev(signed);
    return {
      t,
      seed: b64(seed),
      document,
      ...(stream === undefined ? {} : { stream }),
      fields: made.fields.map((f) => ({
        pointer: f.pointer,
        value: f.value,
        salt: b64(f.salt),
        digest: b64(f.digest),
      })),
      decoys: made.decoys.map(b64),
      commit,
      tag,
      signedBytes: signed.toString(),
      nextPrev: prev,
      made,
    };
  });
  inputs.push(Buffer.from(slowJcs({ ...manifest, i: "8", log })));
  const entries = inputs.map((input) => ({
    text: input.toString(),
    leafHash: b64(slowLeafHash(input)),
  }));
  const root = slowRoot(inputs);
  const event = documents[1];
  if (event === undefined) throw new Error("no event");
  const bundle = slowBundle({
    entry: inputs[2] ?? Buffer.alloc(0),
    index: 2,
    commitment: event.made,
    disclose: (pointer) => pointer === "/bizStep" || pointer.startsWith("/quantityList"),
    note: signer.note(inputs.length, root),
    path: slowInclusion(2, inputs),
    anchors: [
      { chainId: "31337", contract: `0x${"c0".repeat(20)}`, prevSize: "1", time: "1795308450" },
    ],
  });
  return {
    about: "Made by make.ts beside this file. Every byte string is base64 unless its name says otherwise.",
    streams: {
      organisationKey: b64(organisationKey),
      opening: b64(opening),
      streamKey: b64(streamKey),
      tags: [0, 1, 2, 255, 65536].map((seq) => ({ seq, tag: b64(slowTag(streamKey, seq)) })),
      secondOpening: b64(slowOpeningTag(organisationKey, 1)),
    },
    documents: documents.map(({ made, ...rest }) => rest),
    entries,
    roots: inputs.map((_, at) => b64(slowRoot(inputs.slice(0, at + 1)))),
    checkpoint: {
      seed: b64(fixed(0x11)),
      vkey: signer.vkey,
      note: signer.note(inputs.length, root),
    },
    bundle,
  };
}

export function goldenText(): string {
  return `${JSON.stringify(golden(), null, 1)}\n`;
}

const here = fileURLToPath(import.meta.url);
export const GOLDEN_PATH = join(dirname(here), "golden.json");
if (process.argv[1] === here) writeFileSync(GOLDEN_PATH, goldenText());
