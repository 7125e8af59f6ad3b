/** From an EPCIS event back to what somebody said happened, as far as a form or a sheet can say it. What was made by `toEvent` comes back whole. */
import { parseCode } from "../code.ts";
import { prefixesOf } from "../epcis/context.ts";
import { toUtc } from "../epcis/time.ts";
import { itemOf } from "../item.ts";
import { at, each, type Placed } from "../journey/profile.ts";
import { isJsonObject, type Json, type JsonObject, memberOf } from "../json.ts";
import { decimalText } from "../json-number.ts";
import { Problem } from "../problem.ts";
import { type Amount, CUSTODY_MODELS, type Goods, type StepDraft, type What } from "./draft.ts";
import { placeAddress } from "./goods-address.ts";
import { PIECE } from "./units.ts";

/** Finds our members whatever their prefix is. */
type Own = (from: Json, ...path: readonly string[]) => Placed | undefined;

/** Undefined for what is no step of lots: aggregations, single pieces, observations of places. `context` is the effective `@context`. */
export function fromEvent(event: JsonObject, context: Json): StepDraft | undefined {
  const prefixes = prefixesOf(context);
  const own: Own = (value, ...path) => at({ value, pointer: "" }, path, prefixes);
  const what = whatOf(event);
  const time = timeOf(event);
  if (what === undefined || time === undefined) return undefined;
  const isMaking = event.type === "TransformationEvent";
  const named = materialsIn(event, own);
  const goods = goodsIn(event[isMaking ? "outputQuantityList" : "quantityList"], named);
  const from = goodsIn(isMaking ? event.inputQuantityList : [], named);
  if (goods === undefined || from === undefined || goods.length === 0) return undefined;
  return {
    ...{ id: String(event.eventID).replace(/^urn:uuid:/, ""), what, time, goods, from },
    losses: lossesIn(event, own),
    ...placeIn(event, own),
    ...peopleIn(event, own),
    ...wordsIn(event, own),
    evidence: each(own(event, "own:evidence")).map(({ value }) => ({
      sha256: text(own(value, "own:sha256")) ?? "",
      mediaType: text(own(value, "own:mediaType")) ?? "",
      name: text(own(value, "own:name")) ?? "",
    })),
  };
}

const text = (placed: Placed | undefined): string | undefined =>
  typeof placed?.value === "string" ? placed.value : undefined;
const bare = (word: Json | undefined): string =>
  typeof word === "string" ? word.replace(/^.*(?:BizStep-|:)/, "") : "";

const SEEN: Readonly<Record<string, What>> = {
  ...{ receiving: "received", shipping: "sent" },
  ...{ stock_taking: "counted", cycle_counting: "counted" },
};

function whatOf({ type, action, bizStep }: JsonObject): What | undefined {
  const step = bare(bizStep);
  if (type === "TransformationEvent") return step === "packing" ? "packed" : "processed";
  if (type !== "ObjectEvent") return undefined;
  if (action === "ADD") return "harvested";
  if (action !== "OBSERVE") return undefined;
  return SEEN[step] ?? "other";
}

/** On the clock of the place, to the millisecond. */
function timeOf({ eventTime, eventTimeZoneOffset: offset }: JsonObject): string | undefined {
  if (typeof eventTime !== "string" || typeof offset !== "string") return undefined;
  try {
    const back = (offset.startsWith("-") ? "+" : "-") + offset.slice(1);
    return toUtc(toUtc(eventTime).replace("Z", back)).replace("Z", offset);
  } catch (error) {
    if (error instanceof Problem) return undefined;
    throw error;
  }
}

type Named = ReadonlyMap<string, Pick<Goods["material"], "name" | "net">>;

function materialsIn(event: JsonObject, own: Own): Named {
  return new Map(
    each(own(event, "own:material")).flatMap(({ value }) => {
      const epcClass = text(own(value, "own:epcClass"));
      const net = amountIn(own(value, "own:net")?.value, own);
      const name = text(own(value, "own:name")) ?? "";
      return epcClass === undefined ? [] : [[epcClass, { name, ...(net && { net }) }] as const];
    }),
  );
}

/** Undefined where one of them is no lot. */
function goodsIn(list: Json | undefined, named: Named): Goods[] | undefined {
  const goods = (Array.isArray(list) ? (list as readonly Json[]) : []).map((element) => {
    const { epcClass, quantity, uom = PIECE } = isJsonObject(element) ? element : {};
    const item = typeof epcClass === "string" ? itemIn(epcClass) : undefined;
    if (item?.lot === undefined || item.serial !== undefined) return undefined;
    const { name = "", net } = named.get(epcClass as string) ?? {};
    return {
      material: { anchor: item.product, name, ...(net && { net }) },
      lot: item.lot,
      ...(typeof quantity === "number" && {
        amount: { quantity: decimalText(quantity), uom: String(uom) },
      }),
    };
  });
  return goods.every((one) => one !== undefined) ? goods : undefined;
}

function itemIn(address: string) {
  try {
    return itemOf(parseCode(address));
  } catch (error) {
    if (error instanceof Problem) return undefined;
    throw error;
  }
}

function amountIn(value: Json | undefined, own: Own): Amount | undefined {
  if (value === undefined) return undefined;
  const quantity = own(value, "own:quantity")?.value;
  const uom = text(own(value, "own:uom"));
  return typeof quantity === "number" && uom !== undefined
    ? { quantity: decimalText(quantity), uom }
    : undefined;
}

function lossesIn(event: JsonObject, own: Own): StepDraft["losses"] {
  return each(own(event, "own:loss")).flatMap(({ value }) => {
    const amount = amountIn(value, own);
    return amount === undefined ? [] : [{ kind: text(own(value, "own:kind")) ?? "", ...amount }];
  });
}

function placeIn({ readPoint }: JsonObject, own: Own): Pick<StepDraft, "place"> {
  if (readPoint === undefined) return {};
  const word = (name: string) => text(own(readPoint, "own:place", `own:${name}`));
  const country = word("country");
  if (country === undefined) return {};
  const words = ["name", "locality", "region"].flatMap((name) => {
    const said = word(name);
    return said === undefined ? [] : [[name, said] as const];
  });
  const place = { ...Object.fromEntries(words), country };
  const id = memberOf(readPoint, "id");
  return { place: typeof id === "string" && id !== placeAddress(place) ? { id, ...place } : place };
}

function peopleIn(event: JsonObject, own: Own): Pick<StepDraft, "party" | "partner"> {
  const party = text(own(event, "own:party", "own:name"));
  const count = own(event, "own:party", "own:count")?.value;
  const partner = text(own(event, "own:partner", "own:name"));
  const id = ownerIn(event.sourceList, "source") ?? ownerIn(event.destinationList, "destination");
  return {
    ...(party !== undefined && {
      party: { name: party, ...(typeof count === "number" && { count }) },
    }),
    ...((partner ?? id) !== undefined && {
      partner: { name: partner ?? id ?? "", ...(id !== undefined && { id }) },
    }),
  };
}

function ownerIn(list: Json | undefined, member: string): string | undefined {
  for (const one of Array.isArray(list) ? (list as readonly Json[]) : []) {
    const id = memberOf(one, member);
    if (/owning_party$/.test(String(memberOf(one, "type"))) && typeof id === "string") return id;
  }
  return undefined;
}

function wordsIn(event: JsonObject, own: Own) {
  const custody = text(own(event, "own:custodyModel"));
  const custodyModel = CUSTODY_MODELS.find((model) => model === custody);
  const said = (["process", "explanation", "note"] as const).flatMap((member) => {
    const word = text(own(event, `own:${member}`));
    return word === undefined ? [] : [[member, word] as const];
  });
  return { ...Object.fromEntries(said), ...(custodyModel && { custodyModel }) };
}
