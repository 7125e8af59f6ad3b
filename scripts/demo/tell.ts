/** From a chain and its telling to what a loader sends. Each step is a draft, as a form makes it, and becomes an event by the product's own `toEvent`. */
import { createHash } from "node:crypto";
import type { StepDraft } from "../../worker/core/steps/draft.ts";
import { slugOf } from "../../worker/core/steps/slug.ts";
import { toEvent } from "../../worker/core/steps/to-event.ts";
import type { Chain, ChainStep, DemoChain, DemoEvent, Quantity } from "./chains.ts";
import type { Place, Telling, Told } from "./telling.ts";

type Goods = StepDraft["goods"][number];

/** Any host means the same; this one is GS1's. */
const ORIGIN = "https://id.gs1.org";
const UOM: Readonly<Record<string, string>> = { kg: "KGM", m3: "MTQ" };

export function tell(chain: Chain, telling: Telling): DemoChain {
  const { owner, organisations, steps, certificate, story, looks } = telling;
  const { notices = [], questions = [], claims = [], figures = [] } = telling;
  const context = { chain, telling, makers: makersIn(chain, telling) };
  return {
    ...{ id: chain.id, owner, organisations, notices, questions },
    certificates: certificate ? [{ id: uuidOf(chain, "certificate"), ...certificate }] : [],
    claims: claims.map((one, n) => ({
      ...{ id: uuidOf(chain, `claim ${n + 1}`), type: one.type, text: one.text },
      evidence: one.steps.map((step) => ({ kind: "event", id: eventIdOf(chain, step) })),
    })),
    figures: figures.map((one, n) => ({ id: uuidOf(chain, `figure ${n + 1}`), ...one })),
    ...(story !== undefined && { story }),
    looks,
    trades: steps.flatMap(({ by, to }) => (to === undefined || to === owner ? [] : [{ by, to }])),
    product: { gtin: chain.gtin, name: chain.product, lot: chain.lot },
    site: { id: uuidOf(chain, "site"), place: placeOf(telling, telling.home) },
    refused: (telling.refused ?? []).map((told) => ({
      ...{ organisation: told.by, event: eventOf(context, told) },
    })),
    captures: together(
      steps.flatMap((told) => {
        const event = eventOf(context, told);
        const events = told.mistyped ? corrected(event, { chain, told }) : [event];
        return events.map((one) => ({ organisation: told.by, event: one }));
      }),
    ),
  };
}

/** What an organisation says in one go is one document; a correction comes in a later one. */
function together(
  said: readonly { readonly organisation: string; readonly event: DemoEvent }[],
): DemoChain["captures"] {
  const captures: { organisation: string; events: DemoEvent[] }[] = [];
  for (const { organisation, event } of said) {
    const last = captures.at(-1);
    const isSaid = last?.events.some(({ eventID }) => eventID === event.eventID);
    if (last?.organisation === organisation && !isSaid) last.events.push(event);
    else captures.push({ organisation, events: [event] });
  }
  return captures;
}

interface Context {
  readonly chain: Chain;
  readonly telling: Telling;
  /** Who made a material first, and when: whose lot it is. */
  readonly makers: ReadonlyMap<string, { readonly by: string; readonly day: string }>;
}

function makersIn(chain: Chain, { steps }: Telling): Context["makers"] {
  const makers = new Map<string, { by: string; day: string }>();
  for (const told of steps) {
    const step = stepOf(chain, told);
    const made = { by: told.by, day: dayOf(step, told) };
    for (const { material } of [...step.outputs, ...step.inputs]) {
      if (!makers.has(material)) makers.set(material, made);
    }
  }
  return makers;
}

function eventOf(context: Context, told: Told): DemoEvent {
  const { chain, telling } = context;
  const step = stepOf(chain, told);
  const isMaking = told.what === "processed" || told.what === "packed";
  const goods = goodsOf(step, told).map((one) => goodsIn(context, one));
  const place = placeOf(telling, told.place);
  const draft: StepDraft = {
    ...{ id: uuidOf(chain, told.id ?? told.step), what: told.what, goods, place },
    time: `${dayOf(step, told)}T${told.at.replace(/(?=[+-])/, ":00")}`,
    from: isMaking ? (told.from ?? step.inputs).map((one) => goodsIn(context, one)) : [],
    losses: lossesOf(step, told),
    party: told.party ?? { name: nameOf(telling, told.by) },
    ...(told.to !== undefined && { partner: { name: nameOf(telling, told.to) } }),
    ...(told.process !== undefined && { process: `${told.process}/1` }),
    custodyModel: step.coc === "segregated" ? "segregated" : "controlled-blending",
    evidence: [],
  };
  const { "@context": _, ...event } = toEvent(draft, { origin: ORIGIN });
  return { ...event, ...told.also, eventID: eventIdOf(chain, told.id ?? told.step) };
}

function stepOf(chain: Chain, { step }: Told): ChainStep {
  const found = chain.steps.find(({ id }) => id === step);
  if (found === undefined) throw new Error(`${chain.id} has no step ${step}`);
  return found;
}

/** A step may last; it is told on its first day. */
const dayOf = ({ date }: ChainStep, { day }: Told): string => day ?? date.slice(0, 10);

function goodsOf(step: ChainStep, { goods = step.outputs }: Told): readonly Quantity[] {
  return goods.map((one) => {
    if (typeof one !== "string") return one;
    const found = step.outputs.find(({ material }) => material === one);
    if (found === undefined) throw new Error(`${step.id} has no ${one}`);
    return found;
  });
}

/** What came of a step's event alone: an event that only speaks of some of it loses nothing. */
function lossesOf({ losses }: ChainStep, { goods, lost }: Told): StepDraft["losses"] {
  if (goods !== undefined) return [];
  return losses.map(({ material, qty, unit }) => ({
    ...{ kind: lost ?? material, quantity: String(qty), uom: uomOf(unit) },
  }));
}

function goodsIn({ telling, makers }: Context, { material, qty, unit }: Quantity): Goods {
  const { name, anchor, lot, piece } = telling.materials[material] ?? { name: material };
  const { by, day } = makers.get(material) ?? { by: telling.owner, day: "" };
  const net = piece === undefined ? undefined : { quantity: String(piece), uom: uomOf(unit) };
  return {
    material: { anchor: anchor ?? `/p/${by}/${slugOf(material)}`, name, ...(net && { net }) },
    lot: lot ?? day,
    amount:
      piece === undefined
        ? { quantity: String(qty), uom: uomOf(unit) }
        : { quantity: String(Math.round(qty / piece)), uom: "H87" },
  };
}

function placeOf({ owner, places }: Telling, name: string): Place {
  const found = places[name];
  if (found === undefined) throw new Error(`${owner} knows no place ${name}`);
  return found;
}

function uomOf(unit: string): string {
  const uom = UOM[unit];
  if (uom === undefined) throw new Error(`no code for the unit ${unit}`);
  return uom;
}

function nameOf({ organisations }: Telling, by: string): string {
  const found = organisations.find(({ slug }) => slug === by);
  if (found === undefined) throw new Error(`no organisation ${by}`);
  return found.name;
}

/** The mistake, and then its declaration with the event that is right. EPCIS 2.0 §7.4.1.2. */
function corrected(event: DemoEvent, { chain, told }: { chain: Chain; told: Told }): DemoEvent[] {
  const { quantity, noticed } = told.mistyped ?? {};
  const [first] = event.quantityList as readonly object[];
  const mistyped = {
    ...event,
    eventID: eventIdOf(chain, `${told.step} mistyped`),
    quantityList: [{ ...first, quantity }],
  };
  const errorDeclaration = {
    declarationTime: noticed,
    ...{ reason: "incorrect_data", correctiveEventIDs: [event.eventID] },
  };
  return [mistyped, { ...mistyped, errorDeclaration }, event];
}

const eventIdOf = (chain: Chain, step: string) => `urn:uuid:${uuidOf(chain, step)}`;

/** The same at every start, so that a second capture finds the same events. */
function uuidOf({ id }: Chain, event: string): string {
  const hex = createHash("sha256").update(`rootproof demo ${id} ${event}`).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
