/**
 * The short chain of test/journey without a log's chain: Aurora harvests, Kayon mills and ships, Nordlys receives, roasts and packs.
 * Hollow has nothing to do with any of it.
 */
import { randomUUID } from "node:crypto";
import { type Members, organisations, uuid } from "../capture/supplier.ts";
import {
  arrival,
  captured,
  consents,
  harvest,
  milling,
  must,
  roasting,
  type Slug,
  sending,
} from "../journey/chain.ts";
import { startTestStack, type TestStack } from "../support/stack.ts";

export interface World {
  readonly stack: TestStack;
  readonly keys: Readonly<Record<Slug, string>>;
  readonly agree: ReturnType<typeof consents>;
}

/** Nothing captured, nobody agreed to anything. */
export async function openPlace(): Promise<World> {
  const stack = await startTestStack({
    withChain: false,
    onLog: (l) => console.log(JSON.stringify(l)),
  });
  const made = await organisations(stack, ["aurora", "kayon", "nordlys", "hollow"]);
  const keys = Object.fromEntries(made) as World["keys"];
  return { stack, keys, agree: consents({ stack, keys }) };
}

/** The chain captured; nobody agreed to anything. */
export async function openWorld(): Promise<World> {
  const world = await openPlace();
  const { stack, keys } = world;
  await captured(stack, keys.aurora, [harvest()]);
  await captured(stack, keys.kayon, [milling(), sending()]);
  await captured(stack, keys.nordlys, [arrival(), roasting()]);
  return world;
}

/** Both halves of the consent. */
export async function share(world: World, supplier: Slug, owner: Slug, showName = true) {
  await world.agree.accept(owner, supplier);
  await world.agree.allow(supplier, owner, showName);
}

export async function ask<T>(world: World, who: Slug, path: string): Promise<T> {
  return (await (await must(world.stack.call(world.keys[who], "GET", path))).json()) as T;
}

/** `404 not found: …` of a call that must be refused. */
export async function refused(asked: Promise<Response>): Promise<string> {
  const answer = await asked;
  const { title, detail } = (await answer.json()) as { title?: string; detail?: string };
  return `${answer.status} ${title}: ${detail}`;
}

export const part = encodeURIComponent;
export const requestId = () => randomUUID();

export interface Amount {
  readonly lot: string;
  readonly quantity?: number;
  readonly uom?: string;
}

const element = ({ lot, quantity, uom }: Amount) => ({
  epcClass: lot,
  ...(quantity !== undefined && { quantity }),
  ...(uom !== undefined && { uom }),
});

const day = (n: number) => {
  const time = new Date(Date.UTC(2026, 0, 1, 10) + n * 3_600_000).toISOString();
  return { eventTime: time, eventTimeZoneOffset: "+00:00" };
};

/** One lot or several become others, in the n-th hour. */
export const making = (
  from: readonly Amount[],
  to: readonly Amount[],
  { n = 0, ...more }: { readonly n?: number } & Members = {},
): Members => ({
  ...{
    type: "TransformationEvent",
    bizStep: "creating_class_instance",
    eventID: uuid(),
    ...day(n),
  },
  ...{ inputQuantityList: from.map(element), outputQuantityList: to.map(element), ...more },
});

/** Lots that came into being, went, or came. */
export const moving = (
  bizStep: "commissioning" | "shipping" | "receiving",
  goods: readonly Amount[],
  { n = 0, ...more }: { readonly n?: number } & Members = {},
): Members => ({
  ...{ type: "ObjectEvent", bizStep, eventID: uuid(), ...day(n) },
  action: bizStep === "commissioning" ? "ADD" : "OBSERVE",
  ...{ quantityList: goods.map(element), ...more },
});

/** The same event again, declared wrong. */
export const wrong = (event: Members): Members => ({
  ...event,
  errorDeclaration: { declarationTime: "2026-03-01T10:00:00Z", reason: "did_not_occur" },
});
