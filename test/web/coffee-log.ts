/** The coffee chain in a real log: the events behind the page, their bundles, a policy and a chain that holds the head. */
import type { Amount, Passport, Step } from "../../schema/wire/passport.ts";
import { toBase64, utf8 } from "../../worker/core/bytes.ts";
import type { Json, JsonObject } from "../../worker/core/json.ts";
import { commitDocument } from "../../worker/core/log/commitment.ts";
import { encodeEntry } from "../../worker/core/log/entry.ts";
import { leafHash } from "../../worker/core/log/tree.ts";
import { buildBundle } from "../../worker/core/proof/build-bundle.ts";
import {
  bytesOf,
  CONTRACT,
  checkpointOf,
  entryAt,
  FakeChain,
  LOG_ID,
  LOG_SIGNER,
  ORIGIN,
  policyFor,
  SEED,
} from "../core/proof/world.ts";

type Fact = readonly [pointer: string | undefined, value: Json | undefined];

/** The event a step was read from: every shown value put back where its pointer says. */
export function eventOf(step: Step): JsonObject {
  const { pointers = {}, who, where, inputs, outputs, losses, goods } = step;
  const at = where.withheld ? undefined : where;
  const facts: Fact[] = [
    [pointers.eventType, step.eventType],
    [pointers.bizStep, step.bizStep],
    [pointers.process, step.process],
    [pointers.at, step.at],
    [pointers.offset, step.offset],
    [who.pointers?.name, who.name],
    [who.pointers?.count, who.count],
    [at?.pointers?.locality, at?.locality],
    [at?.pointers?.region, at?.region],
    [at?.pointers?.country, at?.country],
    ...[inputs, outputs, losses, goods].flat().flatMap(factsOf),
  ];
  const event: { [name: string]: Json } = {
    eventID: `urn:uuid:00000000-0000-4000-8000-00000000000${step.id.slice(-1)}`,
  };
  for (const [pointer, value] of facts) {
    if (pointer !== undefined && value !== undefined)
      put(event, pointer.slice(1).split("/"), value);
  }
  return event;
}

function factsOf({ material, quantity, uom, net, pointers = {} }: Amount): Fact[] {
  return [
    [pointers.material, material],
    [pointers.quantity, quantity === undefined ? undefined : Number(quantity)],
    [pointers.uom, uom],
    [pointers.netQuantity, net === undefined ? undefined : Number(net.quantity)],
    [pointers.netUom, net?.uom],
  ];
}

function put(into: { [name: string]: Json }, path: readonly string[], value: Json): void {
  const [name = "", ...rest] = path;
  if (rest.length === 0) {
    into[name] = value;
    return;
  }
  const inside = into[name] ?? (/^\d+$/.test(rest[0] ?? "") ? [] : {});
  into[name] = inside;
  put(inside as { [name: string]: Json }, rest, value);
}

export interface CoffeeLog {
  /** By leaf index. */
  readonly bundles: ReadonlyMap<string, string>;
  readonly policy: (rpcs: readonly string[]) => string;
  readonly chain: FakeChain;
}

/** A log in which every step of the passport stands at its index, under one signed and anchored head. */
export async function coffeeLog({ steps }: Passport): Promise<CoffeeLog> {
  const committed = new Map(
    steps.flatMap((step) =>
      step.index === undefined
        ? []
        : [
            [
              Number(step.index),
              commitDocument({
                document: eventOf(step),
                seed: SEED,
                stream: { seq: 0, prev: LOG_ID },
              }),
            ],
          ],
    ),
  );
  const size = Math.max(...committed.keys()) + 3;
  const inputs = Array.from({ length: size }, (_, index) => {
    if (index === 0) return manifest();
    const found = committed.get(index);
    return bytesOf(
      entryAt(index, "event", found === undefined ? {} : { commit: toBase64(found.commit) }),
    );
  });
  const leaves = inputs.map(leafHash);
  const chain = new FakeChain(CONTRACT);
  const bundles = new Map<string, string>();
  for (const [index, { fields, decoys }] of committed) {
    const bundle = buildBundle({
      entry: inputs[index] ?? utf8(""),
      index,
      fields,
      hidden: decoys,
      disclose: (pointer) => !pointer.startsWith("#") && pointer !== "/eventID",
      checkpoints: [await checkpointOf({ leaves, chain, index })],
    });
    bundles.set(String(index), JSON.stringify(bundle));
  }
  const policy = (rpcs: readonly string[]) => {
    const whole = policyFor([CONTRACT]);
    return JSON.stringify({ ...whole, chains: [{ ...whole.chains[0], rpcs }] });
  };
  return { bundles, policy, chain };
}

/** Leaf 0 of the log that `policyFor` trusts. */
function manifest(): Uint8Array {
  const leaf = encodeEntry({
    v: 1,
    t: "manifest",
    i: "0",
    rt: "1795000000000",
    origin: ORIGIN,
    key: toBase64(LOG_SIGNER.key.publicKey),
  });
  if (toBase64(leafHash(leaf)) !== LOG_ID) throw new Error("world.ts has another leaf 0 by now");
  return leaf;
}
