/** The public page of a product or a lot: the journey found, projected, put in order, and what is missing said. */
import type {
  Gap,
  Notice,
  Passport,
  Picture,
  Step,
  UnitCode,
  UpstreamNotice,
} from "../../schema/wire/passport.ts";
import { claimsOnPage, claimsShown, claimsStanding } from "../core/claims/shown.ts";
import { wayOf } from "../core/custody/way.ts";
import { prefixesOf } from "../core/epcis/context.ts";
import { gtinOf, type Item, identifierAt, itemPath, pagePath } from "../core/item.ts";
import { certificatesIn } from "../core/journey/certificates.ts";
import { gapsIn } from "../core/journey/gaps.ts";
import { worstOf } from "../core/journey/handover.ts";
import { profileShown } from "../core/journey/judged-by.ts";
import { isOfPiece } from "../core/journey/life.ts";
import { lotFactsOf } from "../core/journey/lot-facts.ts";
import { inOrder, levelOf } from "../core/journey/notices.ts";
import { presenceShown, type ShownPicture } from "../core/journey/presence.ts";
import { toStep } from "../core/journey/step.ts";
import type { JsonObject } from "../core/json.ts";
import { readDocument } from "../core/log/document.ts";
import { legsOf, type Stop, wayName } from "../core/map/legs.ts";
import { type OwnHosts, originFor } from "../core/own-hosts.ts";
import { doubtsOf } from "../core/scan/doubts.ts";
import type { StoryFacts } from "../core/story/facts.ts";
import { storyShown } from "../core/story/shown.ts";
import { coloursIn } from "../core/theme/style.ts";
import type {
  Clock,
  Journey,
  JourneyEvent,
  Journeys,
  StandingNotice,
  Suspended,
  UnitCodeFound,
} from "../ports.ts";

export interface PassportPorts extends OwnHosts {
  readonly journeys: Journeys;
  readonly now: Clock;
  readonly chain?: Passport["chain"];
}

/** Undefined when nobody here speaks for this product, or nothing was ever said of the lot. */
export async function readPassport(
  ports: PassportPorts,
  question: Item,
  /** Of the words around what makers say: what there is in it is shown in it. */
  language: string,
): Promise<Passport | Suspended | undefined> {
  const { journeys, chain } = ports;
  const { product, serial } = question;
  const journey = await journeys.upstreamOf(question);
  if (journey === undefined || "suspendedFor" in journey) return journey;
  if (!isKnown(journey, question)) return undefined;
  const { name, description } = journey.product;
  const gtin = gtinOf(question);

  const lot = lotOf(journey, question);
  const told = tellAll(journey);
  const standing = told.filter(({ step }) => step.voided === undefined);
  const unitCode = sayUnitCode(journey.unitCode, question);
  const { picture, people, places, look } = sayPresence(journey);
  const today = new Date(ports.now()).toISOString().slice(0, 10);
  const about = { product: journey.product.anchor, today };
  const claims = claimsStanding(journey.said, {
    ...{ ...about, organisation: journey.maker.name, walk: journey.walk },
    stepOf: (eventId) => standing.find(({ event }) => event.eventId === eventId)?.step.id,
    ...(lot !== undefined && { lot }),
  });
  const said = claimsShown(journey.said, about, claims);
  const events = standing.map(({ event }) => event);
  const way =
    lot === undefined ? undefined : wayOf(events, identifierAt(itemPath({ product, lot })));
  const story = storyShown(
    { ...journey.said, claims: claimsOnPage(claims) },
    factsOf(journey, { lot, today, steps: told.map(({ step }) => step) }),
    language,
  );
  const item = { ...question, ...(lot !== undefined && { lot }) };
  const ofLot = standing.filter(({ lots }) => !isOfPiece({ lots }, item));
  const gaps = lot === undefined ? [] : gapsIn(ofLot);
  const map = wayName(legsOf(standing.map(toStop)));
  return {
    product: {
      name,
      ...(description !== undefined && { description }),
      ...(gtin !== undefined && { gtin }),
      ...(lot !== undefined && { lot }),
      ...(serial !== undefined && { serial }),
      ...(picture && { picture }),
    },
    parties: journey.parties,
    maker: { name: journey.maker.name, slug: journey.maker.slug, ...look },
    digitalLink: originFor(ports, journey.maker.slug) + itemPath(question),
    notices: inOrder(journey.notices).map(sayNotice),
    ...(journey.upstreamNotices.length > 0 && {
      upstream: journey.upstreamNotices.map((notice) => sayUpstream(notice, told)),
    }),
    ...(unitCode && { unitCode }),
    lots:
      lot === undefined
        ? journey.lots.map((one) => ({ lot: one, href: pagePath({ product, lot: one }) }))
        : [],
    steps: told.map(({ step }) => withoutAnswered(step, gaps)),
    gaps: [...gaps, ...(journey.notShared > 0 ? [{ kind: "not-shared" as const }] : [])],
    ...(way && { way }),
    ...(map !== undefined && { map }),
    ...(people.length > 0 && { people }),
    ...(places.length > 0 && { places }),
    ...(said && { said }),
    ...(story && { story }),
    ...sayVoices(journey, question),
    ...(chain !== undefined && { chain }),
  };
}

const toStop = ({ event: { lots }, step: { where } }: Told): Stop => ({
  lots,
  ...(!where.withheld && where.country !== undefined && { country: where.country }),
});

/** A shipment that names nobody known here, and whose receipt the page shows all the same, needs no word about it. */
function withoutAnswered({ handover, ...step }: Step, gaps: readonly Gap[]): Step {
  const isMissing = gaps.some(({ kind, after }) => kind === "receipt-missing" && after === step.id);
  const isShown = handover?.state !== "receiver-unknown" || isMissing || step.voided !== undefined;
  return handover && isShown ? { ...step, handover } : step;
}

/** What a story can draw on: what the page shows, and nothing besides. */
function factsOf(
  { product, maker, said }: Journey,
  { lot, ...page }: Pick<StoryFacts, "steps" | "today"> & { readonly lot: string | undefined },
): StoryFacts {
  const { certificates, figures } = said;
  return {
    ...{ product, maker: maker.name, certificates, figures, ...page },
    ...(lot !== undefined && { lot }),
  };
}

function sayPresence({ presence }: Journey) {
  const { picture, people, places, style, logo } = presenceShown(presence);
  const look = {
    ...(style !== undefined && { stylesheet: `/theme/${style}`, colours: coloursIn(style) }),
    ...(logo && { logo: sayPicture(logo) }),
  };
  return {
    ...(picture && { picture: sayPicture(picture) }),
    look,
    people: people.map(({ photo, ...one }) => ({
      ...one,
      ...(photo && { photo: sayPicture(photo) }),
    })),
    places,
  };
}

function sayPicture({ file, alt, width, height }: ShownPicture): Picture {
  return { src: `/files/${file}`, alt, width, height };
}

/**
 * A recalled lot has a page, though nobody captured it; so has one that codes were printed for. Codes of a lot with a GTIN lead to its
 * product then; where there is none they hold the address of the page itself.
 */
function isKnown({ events, notices, unitCode, isLabelled }: Journey, item: Item): boolean {
  const { lot } = item;
  if (lot === undefined || events.length > 0 || notices.length > 0) return true;
  if (isLabelled && gtinOf(item) === undefined) return true;
  return unitCode?.isPrinted === true && unitCode.lot === lot;
}

/** The lot the page is about: the one in the address, else the one that this item's code was printed for. */
function lotOf({ unitCode }: Journey, { lot }: Item): string | undefined {
  return lot ?? (unitCode?.isPrinted === true ? unitCode.lot : undefined);
}

function sayUnitCode(found: UnitCodeFound | undefined, { lot }: Item): UnitCode | undefined {
  if (found === undefined) return undefined;
  if (!found.isPrinted) return { state: "unknown" };
  const isOther = lot !== undefined && lot !== found.lot;
  return { state: found.isVoid ? "void" : isOther ? "other-lot" : "printed", lot: found.lot };
}

/** What those who look at it, and ask about it, add to the page. */
function sayVoices(
  { piece, questions }: Journey,
  item: Item,
): Pick<Passport, "doubts" | "questions"> {
  const { seen = [], body, day } = piece ?? {};
  const isKnown = body !== undefined && day !== undefined;
  const doubts = doubtsOf({ seen, ...(isKnown && { last: { event: readDocument(body), day } }) });
  return {
    ...(doubts.length > 0 && { doubts }),
    questions: { about: itemPath(item), ...questions },
  };
}

function sayNotice({ anchor, index, ...notice }: StandingNotice): Notice {
  return {
    ...notice,
    level: levelOf(anchor),
    ...(index !== undefined && { index: String(index), proof: `/proofs/${index}` }),
  };
}

/** The lot itself is named nowhere: it names the company that made it. */
function sayUpstream(
  { lot, kind, since, reason, material }: Journey["upstreamNotices"][number],
  told: readonly Told[],
): UpstreamNotice {
  const used = told.find(({ event }) =>
    event.lots.some((mention) => mention.role === "input" && mention.lot === lot),
  );
  return {
    ...{ kind, since },
    ...(material !== null && { material }),
    ...(reason !== null && { reason }),
    ...(used && { step: used.step.id }),
  };
}

type Told = ReturnType<typeof tellAll>[number];

function tellAll({ events, profiles }: Pick<Journey, "events" | "profiles">) {
  const voids = voidedEvents(events);
  return events
    .filter(({ kind }) => kind === "event")
    .map((event, n) => {
      const document = readDocument(event.body);
      return {
        event,
        step: tell(event, {
          ...{ document, id: `step-${n + 1}`, voided: voids.get(nameOf(event)) },
          own: profiles.filter((one) => one.organisationId === event.organisation.id),
        }),
        lots: lotFactsOf(document, prefixesOf(document["@context"])),
      };
    });
}

interface Telling {
  readonly document: JsonObject;
  readonly id: string;
  readonly voided: Step["voided"];
  /** Of whose event it is. */
  readonly own: Journey["profiles"];
}

function tell(event: JourneyEvent, { document, id, voided, own }: Telling): Step {
  const { state, index, recordedBy, disclosure, otherSide, handovers } = event;
  const handover = worstOf(handovers);
  const spoken = toStep({
    id,
    event: document,
    disclosure,
    organisationName: event.organisation.name,
  });
  const profile = profileShown(
    spoken,
    disclosure,
    own.map(({ content }) => content),
  );
  const certificates = certificatesIn(document, disclosure);
  const logged = index !== undefined && state !== "received";
  return {
    ...spoken,
    state,
    ...(logged && { index: String(index), proof: `/proofs/${index}` }),
    ...(recordedBy !== undefined && { recordedBy }),
    ...(handover !== undefined ? { handover } : otherSide !== undefined && { otherSide }),
    ...(profile && { profile }),
    ...(certificates.length > 0 && { certificates }),
    ...(voided !== undefined && { voided }),
  };
}

/** What error declarations say, by the event they speak of. EPCIS 2.0 §7.4.1.2. */
function voidedEvents(events: readonly JourneyEvent[]): Map<string, NonNullable<Step["voided"]>> {
  const declarations = events.filter(({ kind }) => kind === "declaration");
  return new Map(
    declarations.map((declaration) => {
      const said = readDocument(declaration.body).errorDeclaration as {
        declarationTime?: unknown;
        reason?: unknown;
      };
      const reason = said.reason === undefined ? {} : { reason: String(said.reason) };
      return [nameOf(declaration), { at: String(said.declarationTime), ...reason }];
    }),
  );
}

function nameOf({ organisation, eventId }: JourneyEvent): string {
  return `${organisation.id} ${eventId}`;
}
