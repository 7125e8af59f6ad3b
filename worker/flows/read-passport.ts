/** The public page of a product or a lot: the journey found, projected, put in order, and what is missing said. */
import type { Passport, Step } from "../../schema/wire/passport.ts";
import { digitalLinkPath } from "../core/gs1/digital-link.ts";
import { gapsIn } from "../core/journey/gaps.ts";
import { toStep } from "../core/journey/step.ts";
import { readDocument } from "../core/log/document.ts";
import type { JourneyEvent, Journeys, LotName } from "../ports.ts";

export interface PassportPorts {
  readonly journeys: Journeys;
  readonly publicOrigin: string;
  readonly chain?: Passport["chain"];
}

export interface PassportQuestion extends LotName {
  readonly serial?: string;
}

/** Undefined when nobody here speaks for this key, or the lot was never spoken of. */
export async function readPassport(
  { journeys, publicOrigin, chain }: PassportPorts,
  question: PassportQuestion,
): Promise<Passport | undefined> {
  const { gtin, lot, serial } = question;
  const journey = await journeys.upstreamOf(question);
  if (journey === undefined) return undefined;
  if (lot !== undefined && journey.events.length === 0) return undefined;

  const voids = voidedEvents(journey.events);
  const told = journey.events
    .filter(({ kind }) => kind === "event")
    .map((event, n) => ({
      event,
      step: tell(event, { id: `step-${n + 1}`, voided: voids.get(nameOf(event)) }),
    }));
  const standing = told.filter(({ step }) => step.voided === undefined);
  return {
    product: {
      ...journey.product,
      ...(lot !== undefined && { lot }),
      ...(serial !== undefined && { serial }),
    },
    maker: { name: journey.maker.name, slug: journey.maker.slug },
    digitalLink: publicOrigin + keyPath(question),
    lots: journey.lots.map((one) => ({ lot: one, href: `/p${keyPath({ gtin, lot: one })}` })),
    steps: told.map(({ step }) => step),
    gaps: [
      ...(lot === undefined
        ? []
        : gapsIn(standing.map(({ event, step }) => ({ step, lots: event.lots })))),
      ...(journey.notShared > 0 ? [{ kind: "not-shared" as const }] : []),
    ],
    ...(chain !== undefined && { chain }),
  };
}

/** The Digital Link path of a product, lot or serial. */
export function keyPath({ gtin, lot, serial }: PassportQuestion): string {
  const qualifiers = [
    ...(lot === undefined ? [] : [{ ai: "10", value: lot }]),
    ...(serial === undefined ? [] : [{ ai: "21", value: serial }]),
  ];
  return digitalLinkPath({ key: { ai: "01", value: gtin }, qualifiers });
}

function tell(event: JourneyEvent, { id, voided }: { id: string; voided: Step["voided"] }): Step {
  const { state, index, recordedBy } = event;
  const spoken = toStep({
    id,
    event: readDocument(event.body),
    disclosure: event.disclosure,
    organisationName: event.organisation.name,
  });
  const logged = index !== undefined && state !== "received";
  return {
    ...spoken,
    state,
    ...(logged && { index: String(index), proof: `/proofs/${index}` }),
    ...(recordedBy !== undefined && { recordedBy }),
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
