/** One event as a step of the journey: what happened, who, where, when, how much. Every value shown is one the projection allows. */
import type { Amount, Place, Pointer, Step } from "../../../schema/wire/passport.ts";
import { gainNamed } from "../custody/gain.ts";
import { profileOf } from "../custody/profiles/library.ts";
import { type Prefixes, prefixesOf } from "../epcis/context.ts";
import { bareWord } from "../epcis/vocabulary.ts";
import { canonicalIdentifier } from "../gs1/identity.ts";
import type { Json, JsonObject } from "../json.ts";
import { decimalText } from "../json-number.ts";
import { lifeOf } from "./life.ts";
import { at, each, type Placed } from "./profile.ts";
import { type Disclosure, publicFields } from "./projection.ts";

export interface StepSource {
  readonly id: string;
  readonly event: JsonObject;
  readonly disclosure: Disclosure;
  /** Shown where the event itself names nobody and the supplier lets its name be shown. */
  readonly organisationName: string;
}

/** The part of a step that comes out of the event; how far it is on its way is not the event's to say. */
export type SpokenStep = Omit<Step, "state" | "index" | "proof" | "recordedBy" | "voided">;

interface Reader {
  readonly root: Placed;
  readonly prefixes: Prefixes;
  readonly isPublic: (pointer: string, value: Json) => boolean;
}

export function toStep({ id, event, disclosure, organisationName }: StepSource): SpokenStep {
  const reader: Reader = {
    root: { value: event, pointer: "" },
    prefixes: prefixesOf(event["@context"]),
    isPublic: publicFields(event, disclosure),
  };
  const bizStep = shown(reader, reader.root, ["bizStep"]);
  const disposition = shown(reader, reader.root, ["disposition"]);
  const life = lifeOf({
    type: String(event.type),
    ...(bizStep && { bizStep: bareWord("bizStep", bizStep.text) }),
    ...(disposition && { disposition: bareWord("disposition", disposition.text) }),
  });
  const process = shown(reader, reader.root, ["own:process"]);
  const through = shown(reader, reader.root, ["own:through"]);
  const parts = namedIn(reader, "own:part", "own:name");
  return {
    id,
    eventType: String(event.type),
    at: String(event.eventTime),
    offset: String(event.eventTimeZoneOffset),
    ...(bizStep && { bizStep: bizStep.text }),
    ...(disposition && { disposition: disposition.text }),
    ...(life && { life }),
    ...(process && { process: process.text }),
    ...(through && { through: through.text }),
    pointers: {
      ...{ eventType: "/type", at: "/eventTime", offset: "/eventTimeZoneOffset" },
      ...(bizStep && { bizStep: bizStep.pointer }),
      ...(disposition && { disposition: disposition.pointer }),
      ...(process && { process: process.pointer }),
      ...(through && { through: through.pointer }),
    },
    who: whoOf(reader, { disclosure, organisationName }),
    where: whereOf(reader),
    inputs: amountsIn(reader, ["inputQuantityList"]).map((amount) =>
      gainNamed(amount.material, profileOf(process?.text)) === undefined
        ? amount
        : { ...amount, added: true },
    ),
    outputs: amountsIn(reader, ["outputQuantityList"]),
    losses: namedIn(reader, "own:loss", "own:kind"),
    ...(parts.length > 0 && { parts }),
    goods: amountsIn(reader, ["quantityList", "childQuantityList"]),
  };
}

interface Shown {
  readonly text: string;
  readonly pointer: Pointer;
}

/** The value at a path as text, when it is there and may be shown. */
function shown(
  { prefixes, isPublic }: Reader,
  from: Placed,
  path: readonly string[],
): Shown | undefined {
  const found = at(from, path, prefixes);
  if (
    found === undefined ||
    typeof found.value === "object" ||
    !isPublic(found.pointer, found.value)
  )
    return undefined;
  const { value, pointer } = found;
  return { text: typeof value === "number" ? decimalText(value) : String(value), pointer };
}

/** The same, but only where a number stands, as the profile wants. */
function shownNumber(reader: Reader, from: Placed, path: readonly string[]): Shown | undefined {
  const found = at(from, path, reader.prefixes);
  return typeof found?.value === "number" ? shown(reader, from, path) : undefined;
}

function whoOf(
  reader: Reader,
  { disclosure, organisationName }: Pick<StepSource, "disclosure" | "organisationName">,
): Step["who"] {
  if (!disclosure.own && !disclosure.showName) return { withheld: true };
  const name = shown(reader, reader.root, ["own:party", "own:name"]);
  if (name === undefined) return { withheld: false, name: organisationName };
  const said = shownNumber(reader, reader.root, ["own:party", "own:count"]);
  // People come in whole numbers.
  const count = said !== undefined && /^[1-9]\d{0,14}$/.test(said.text) ? said : undefined;
  return {
    withheld: false,
    name: name.text,
    ...(count && { count: Number(count.text) }),
    pointers: { name: name.pointer, ...(count && { count: count.pointer }) },
  };
}

const PLACE_MEMBERS = ["name", "locality", "region", "country"] as const;

/** Where it happened, or where the goods are since, when only that is said. */
function whereOf(reader: Reader): Place {
  for (const member of ["readPoint", "bizLocation"]) {
    const found = PLACE_MEMBERS.flatMap((field) => {
      const value = shown(reader, reader.root, [member, "own:place", `own:${field}`]);
      return value === undefined ? [] : [{ field, ...value }];
    });
    if (found.length === 0) continue;
    return {
      withheld: false,
      ...Object.fromEntries(found.map(({ field, text }) => [field, text])),
      pointers: Object.fromEntries(found.map(({ field, pointer }) => [field, pointer])),
    };
  }
  return { withheld: true };
}

function amountsIn(reader: Reader, lists: readonly string[]): Amount[] {
  const { root, prefixes } = reader;
  return lists.flatMap((list) =>
    each(at(root, [list], prefixes)).map((element) => {
      const epcClass = at(element, ["epcClass"], prefixes)?.value;
      const material = materialOf(reader, epcClass);
      const net = material && netOf(reader, material);
      const { pointers, ...amount } = quantityOf(reader, element, "");
      const name = material && shown(reader, material, ["own:name"]);
      return {
        material: name?.text ?? "",
        ...amount,
        ...(net && { net: net.net }),
        pointers: { ...pointers, ...(name && { material: name.pointer }), ...net?.pointers },
      };
    }),
  );
}

/** The `rp:material` that speaks of this class. */
function materialOf({ root, prefixes }: Reader, epcClass: Json | undefined): Placed | undefined {
  if (typeof epcClass !== "string") return undefined;
  const wanted = canonicalIdentifier(epcClass);
  return each(at(root, ["own:material"], prefixes)).find((material) => {
    const named = at(material, ["own:epcClass"], prefixes)?.value;
    return typeof named === "string" && canonicalIdentifier(named) === wanted;
  });
}

function netOf(reader: Reader, material: Placed) {
  const quantity = shownNumber(reader, material, ["own:net", "own:quantity"]);
  const uom = shown(reader, material, ["own:net", "own:uom"]);
  if (quantity === undefined || uom === undefined) return undefined;
  return {
    net: { quantity: quantity.text, uom: uom.text },
    pointers: { netQuantity: quantity.pointer, netUom: uom.pointer },
  };
}

/** Losses, and parts of a repair: members of our own that say what it is, and how much. */
function namedIn(reader: Reader, member: string, called: string): Amount[] {
  return each(at(reader.root, [member], reader.prefixes)).map((one) => {
    const { pointers, ...amount } = quantityOf(reader, one, "own:");
    const name = shown(reader, one, [called]);
    return {
      material: name?.text ?? "",
      ...amount,
      pointers: { ...pointers, ...(name && { material: name.pointer }) },
    };
  });
}

function quantityOf(reader: Reader, element: Placed, prefix: "" | "own:") {
  const quantity = shownNumber(reader, element, [`${prefix}quantity`]);
  const uom = shown(reader, element, [`${prefix}uom`]);
  return {
    ...(quantity && { quantity: quantity.text }),
    ...(uom && { uom: uom.text }),
    pointers: {
      ...(quantity && { quantity: quantity.pointer }),
      ...(uom && { uom: uom.pointer }),
    },
  };
}
