/**
 * From what was walked upstream of lots to a graph whose shares can be worked out. A lot has a characteristic by a certificate that somebody
 * else looked up, at its beginning, and by nothing else; what is said of it later makes it less. docs/decisions/0022.
 */
import { schemeOf } from "../claims/schemes.ts";
import { byCertificate, type WalkedCertificate, withAmount } from "./certified.ts";
import {
  type Characteristic,
  type Claim,
  isBeginning,
  isRecycledContent,
  type LedgerEvent,
  type Portion,
} from "./event.ts";
import { type Hands, withHands } from "./hands.ts";
import type { KeptLedger } from "./kept-event.ts";
import { type AccountDay, coversDay, keepsAccount } from "./ledger-accounts.ts";
import { recycledFault } from "./rules/recycled.ts";

/** What one round trip to the database reads. */
export interface Walk {
  readonly events: readonly WalkedEvent[];
  /** Of whoever recorded one of the events. */
  readonly certificates: readonly WalkedCertificate[];
  readonly organisations: readonly WalkedOrganisation[];
  readonly asked: readonly string[];
  /** Of the lots that were asked about: those that the organisation itself speaks of. */
  readonly known: readonly string[];
  /** Lots that are recalled. */
  readonly recalled: readonly string[];
  /** How much of these lots is in whose hands; absent where nothing was asked of the database. */
  readonly hands?: Hands;
  /** From which something was drawn; absent where nothing was asked of the database. */
  readonly accounts?: readonly {
    readonly organisation: string;
    readonly account: string;
    readonly days: readonly AccountDay[];
  }[];
  /** There is more than is walked at once. */
  readonly isCut: boolean;
}

export interface WalkedEvent {
  readonly id: string;
  readonly owner: string;
  /** RFC 3339. */
  readonly time: string;
  /** When it came on record. */
  readonly recorded?: string;
  /** Said by who had a link, in the name of somebody who had no account then. */
  readonly byLink: boolean;
  /** Without outputs where it only used some of a lot. */
  readonly ledger: Omit<KeptLedger, "outputs"> & Partial<Pick<KeptLedger, "outputs">>;
}

export interface WalkedOrganisation {
  readonly id: string;
  readonly name: string;
  readonly own: boolean;
  readonly showName: boolean;
}

export interface LotGraph {
  readonly events: readonly LedgerEvent[];
  /** Of which some lot has some. */
  readonly characteristics: readonly Characteristic[];
}

/** Schemes of food, whose rules leave these out of the sum. */
const WITHOUT_WATER: ReadonlySet<string> = new Set(["eu-organic", "demeter", "fairtrade"]);

const RECYCLED_MODELS = ["identity-preserved", "segregated", "controlled-blending"] as const;

/** Undefined where custody is not the scheme's subject, or nobody knows it here. */
export function characteristicOf(scheme: string): Characteristic | undefined {
  if (isRecycledContent(scheme))
    return { id: scheme, scheme, basis: "mass", models: RECYCLED_MODELS };
  const known = schemeOf(scheme);
  if (known === undefined || known.models.length === 0) return undefined;
  return {
    ...{ id: scheme, scheme, basis: "mass", models: known.models },
    ...(WITHOUT_WATER.has(scheme) && { excluded: ["water", "salt"] }),
  };
}

export function graphOf(walk: Walk): LotGraph {
  const names = new Map(walk.organisations.map(({ id, name }) => [id, name]));
  const held = Map.groupBy(walk.certificates, ({ organisation }) => organisation);
  const own = new Set(walk.organisations.flatMap((one) => (one.own ? one.id : [])));
  const days = new Map(
    walk.accounts?.map((one) => [`${one.organisation} ${one.account}`, one.days]),
  );
  const believed = walk.events.map(({ ledger, byLink: _, ...of }) => {
    const event: LedgerEvent = {
      ...{ ...ledger, ...of, outputs: ledger.outputs ?? [] },
      ...(!own.has(of.owner) && { isOthers: true }),
    };
    const kept = {
      ...{ certificates: held.get(of.owner) ?? [], name: names.get(of.owner) ?? "" },
      daysOf: (account: string) => days.get(`${of.owner} ${account}`),
    };
    return believe(event, kept);
  });
  const found = believed.flatMap(({ inputs, outputs }) =>
    [...inputs, ...outputs].flatMap(({ claims = [] }) => claims.map((one) => one.characteristic)),
  );
  const characteristics = [...new Set(found)]
    .sort()
    .flatMap((scheme) => characteristicOf(scheme) ?? []);
  const recalled = recall(believed, new Set(walk.recalled), characteristics);
  return { events: walk.hands ? withHands(recalled, walk.hands) : recalled, characteristics };
}

/** Claims of beginnings only where a certificate carries them; of what was made as they are said, for they can only make it less. */
function believe(
  event: LedgerEvent,
  kept: {
    readonly certificates: readonly WalkedCertificate[];
    readonly name: string;
    readonly daysOf: (account: string) => readonly AccountDay[] | undefined;
  },
): LedgerEvent {
  const isFirst = isBeginning(event);
  const begun = (portion: Portion, isBought: boolean): Portion => {
    const { claims: _, ...bare } = portion;
    // What is on an account is drawn from there alone.
    if (portion.credit !== undefined) return { ...bare, claims: [] };
    const claims = [
      ...byCertificate(portion, { event, ...kept, isBought }),
      ...(isFirst ? recycledIn(portion, event) : []),
    ];
    return claims.length === 0 ? bare : { ...bare, claims };
  };
  const made = ({ claims, ...portion }: Portion): Portion =>
    claims
      ? { ...portion, claims: claims.map((one) => withAmount(covered(one), portion)) }
      : portion;
  // What was drawn from an account stands as long as what it was kept under does, and what was put on it.
  const day = event.time.slice(0, 10);
  const isCovered = ({ account, amount }: NonNullable<Claim["draw"]>): boolean => {
    const days = kept.daysOf(account);
    return event.recorded === undefined || days === undefined || coversDay(days, day, amount.uom);
  };
  const covered = ({ draw, ...claim }: Claim): Claim =>
    draw && keepsAccount(claim, day, kept) && isCovered(draw) ? { ...claim, draw } : claim;
  return {
    ...event,
    // Of an input whose beginning is known, that counts.
    inputs: event.inputs.map((portion) => begun(portion, true)),
    outputs: event.outputs.map((portion) =>
      isFirst ? begun(portion, event.kind === "received") : made(portion),
    ),
  };
}

/** All of a lot that was collected, or that is waste of another process, where its event says so: nobody else can know. */
function recycledIn(portion: Portion, event: LedgerEvent): readonly Claim[] {
  const { recycled } = portion;
  if (recycled === undefined || recycledFault(recycled, { event }) !== undefined) return [];
  const source = `${event.owner}/${event.site ?? event.id}`;
  return [{ characteristic: recycled.content, model: "segregated", sources: [source] }];
}

/** On a lot that is recalled nothing rests, nor on what was made of it. */
function recall(
  events: readonly LedgerEvent[],
  recalled: ReadonlySet<string>,
  characteristics: readonly Characteristic[],
): readonly LedgerEvent[] {
  if (recalled.size === 0) return events;
  const without = (portion: Portion): Portion => {
    if (!recalled.has(portion.lot)) return portion;
    const amount = { quantity: "0", uom: portion.amount?.uom ?? "KGM" };
    const none = ({ id }: Characteristic): Claim => ({ characteristic: id, sources: [], amount });
    return { ...portion, claims: characteristics.map(none) };
  };
  return events.map((event) => ({
    ...event,
    inputs: event.inputs.map(without),
    outputs: event.outputs.map(without),
  }));
}
