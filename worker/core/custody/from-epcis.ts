/** From a captured EPCIS event to what the ledger knows of it. Lots are named as `event_lots` names them; single pieces are counted in their lots, and followed by their names. */
import type { Prefixes } from "../epcis/context.ts";
import { canonicalIdentifier } from "../gs1/identity.ts";
import type { LotFact } from "../journey/lot-facts.ts";
import type { LotRole } from "../journey/lots.ts";
import { at, each, type Placed } from "../journey/profile.ts";
import { isJsonList, isJsonObject, type Json, type JsonObject, memberOf } from "../json.ts";
import { type Amount, CUSTODY_MODELS } from "../steps/draft.ts";
import { PIECE } from "../steps/units.ts";
import { countsOf } from "./counted.ts";
import type { LedgerEvent, LedgerKind, Loss, Portion } from "./event.ts";
import { gainNamed } from "./gain.ts";
import { lotOfPiece, piecesMoved, piecesOf } from "./pieces.ts";
import { amountIn, textOf } from "./placed.ts";
import type { ProcessProfile } from "./profiles/profile.ts";
import { type SaidOfBalance, saidOfBalance } from "./said-of-balance.ts";
import { type SaidOfLots, saidOfLots } from "./said-of-lots.ts";

export interface CapturedEvent {
  readonly id: string;
  /** RFC 3339. */
  readonly time: string;
  readonly owner: string;
  readonly document: JsonObject;
  readonly prefixes: Prefixes;
  readonly lots: readonly LotFact[];
}

/** What is read before the profile is known. */
export interface ReadEvent {
  readonly event: LedgerEvent;
  /** Why an unusual yield is right all the same. */
  readonly explanation?: string;
}

/** Undefined where no lots came, went or were made, or no quantity is said of any. */
export function ledgerEventFrom(captured: CapturedEvent): ReadEvent | undefined {
  const { document, prefixes, lots } = captured;
  const kind = kindOf(document);
  const classes = classesIn(document);
  if (kind === undefined) return undefined;
  // What is named one by one where it comes into being may have been counted before: names are given to pieces of a lot that is there.
  const singles =
    kind === "created" ? [] : lots.filter(({ lot }) => isSingle(lot, document, classes));
  if (singles.length === 0 && !lots.some((one) => isMeasured(one, classes))) return undefined;
  const pieces = piecesMoved(kind, singles);
  const own = (...path: readonly string[]) => at({ value: document, pointer: "" }, path, prefixes);
  const nets = netsIn(own("own:material"), prefixes);
  const said = { ...saidOfLots(document, prefixes), ...saidOfBalance(document, prefixes) };
  const portions = (role: LotRole) => [
    ...lots
      .filter((one) => one.role === role && classes.has(one.lot))
      .map((one) => portion(one, nets, said)),
    ...piecesOf(
      singles.filter((one) => one.role === role),
      (lot) => nets.get(lot),
    ),
  ];
  const isLeaving = kind === "sent" || kind === "disposed";
  const isCount = kind === "counted";
  const isComing = !isLeaving && !isCount && kind !== "packed";
  const explanation = textOf(own("own:explanation"));
  const process = textOf(own("own:process"));
  const model = CUSTODY_MODELS.find((one) => one === textOf(own("own:custodyModel")));
  const site = memberOf(document.readPoint, "id");
  const partner = partnerIn(document) ?? textOf(own("own:partner", "own:name"));
  return {
    event: {
      ...{ id: captured.id, kind, time: captured.time, owner: captured.owner },
      inputs: [...portions("input"), ...(isLeaving ? portions("seen") : [])],
      outputs: [...portions("output"), ...(isComing ? portions("seen") : [])],
      losses: each(own("own:loss")).map((one) => loss(one, prefixes)),
      gains: [],
      ...(typeof site === "string" && { site }),
      ...(process !== undefined && { process }),
      ...(model && { model }),
      ...(partner !== undefined && { partner }),
      ...(isCount && { counts: countsOf(portions("seen"), explanation) }),
      ...(pieces && { pieces }),
      ...(said.certificates.length > 0 && { certificates: said.certificates }),
      ...(said.factors.length > 0 && { factors: said.factors }),
    },
    ...(explanation !== undefined && { explanation }),
  };
}

/** Water and salt are no lots with a history where the process lets them in. */
export function withGains(event: LedgerEvent, profile: ProcessProfile | undefined): LedgerEvent {
  if (profile === undefined || profile.gains.length === 0) return event;
  const gainOf = ({ material }: Portion) => gainNamed(material, profile);
  return {
    ...event,
    inputs: event.inputs.filter((one) => gainOf(one) === undefined),
    gains: event.inputs.flatMap((one) => {
      const kind = gainOf(one);
      return kind === undefined ? [] : [{ kind, ...(one.amount && { amount: one.amount }) }];
    }),
  };
}

const bare = (word: Json | undefined): string =>
  typeof word === "string" ? word.replace(/^.*(?:BizStep-|:)/, "") : "";

export function kindOf({ type, action, bizStep }: JsonObject): LedgerKind | undefined {
  const step = bare(bizStep);
  if (type === "TransformationEvent") return "made";
  if (type === "AggregationEvent") return action === "DELETE" ? undefined : "packed";
  if (type !== "ObjectEvent") return undefined;
  if (step === "collecting" && action !== "DELETE") return "collected";
  if (step === "receiving" && action !== "DELETE") return "received";
  if (action === "ADD") return "created";
  if (action === "DELETE") return "disposed";
  if (step === "stock_taking" || step === "cycle_counting") return "counted";
  return step === "shipping" ? "sent" : undefined;
}

const isSingle = (lot: string, { parentID }: JsonObject, classes: ReadonlySet<string>): boolean =>
  !classes.has(lot) &&
  lotOfPiece(lot) !== undefined &&
  !(typeof parentID === "string" && canonicalIdentifier(parentID) === lot);

const LISTS = ["quantityList", "inputQuantityList", "outputQuantityList"] as const;

/** Classes of the event, as events name them in the form in which they are compared. */
function classesIn(document: JsonObject): ReadonlySet<string> {
  return new Set(
    LISTS.flatMap((member) => {
      const list = document[member];
      return isJsonList(list === undefined ? null : list) ? (list as readonly Json[]) : [];
    }).flatMap((one) => {
      const epcClass = isJsonObject(one) ? one.epcClass : undefined;
      return typeof epcClass === "string" ? [canonicalIdentifier(epcClass)] : [];
    }),
  );
}

const isMeasured = ({ lot, quantity }: LotFact, classes: ReadonlySet<string>): boolean =>
  quantity !== undefined && classes.has(lot);

function portion(
  { lot, material, quantity, uom }: LotFact,
  nets: ReadonlyMap<string, Amount>,
  said: SaidOfLots & SaidOfBalance,
): Portion {
  const net = nets.get(lot);
  const claims = said.claims.get(lot);
  const recycled = said.recycled.get(lot);
  const allocation = said.allocations.get(lot);
  return {
    ...{ lot, material },
    ...(quantity !== undefined && { amount: { quantity, uom: uom ?? PIECE } }),
    ...(net && { net }),
    ...(claims && { claims }),
    ...(recycled && { recycled }),
    ...(allocation && { allocation }),
  };
}

export function netsIn(
  materials: Placed | undefined,
  prefixes: Prefixes,
): ReadonlyMap<string, Amount> {
  return new Map(
    each(materials).flatMap((one) => {
      const epcClass = textOf(at(one, ["own:epcClass"], prefixes));
      const net = amountIn(at(one, ["own:net"], prefixes), prefixes);
      return epcClass === undefined || net === undefined
        ? []
        : [[canonicalIdentifier(epcClass), net] as const];
    }),
  );
}

export function loss(placed: Placed, prefixes: Prefixes): Loss {
  const amount = amountIn(placed, prefixes);
  return { kind: textOf(at(placed, ["own:kind"], prefixes)) ?? "", ...(amount && { amount }) };
}

function partnerIn({ sourceList, destinationList }: JsonObject): string | undefined {
  const lists = [
    [destinationList, "destination"],
    [sourceList, "source"],
  ] as const;
  for (const [list, member] of lists)
    for (const one of isJsonList(list ?? null) ? (list as readonly Json[]) : []) {
      const id = memberOf(one, member);
      if (/owning_party$/.test(String(memberOf(one, "type"))) && typeof id === "string") return id;
    }
  return undefined;
}
