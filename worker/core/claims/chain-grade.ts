/** How strong the chain behind a lot is: every event through which what is certified came is a link, as strong as who recorded it. */
import { isVouchedFor } from "../custody/certified.ts";
import type { LedgerEvent } from "../custody/event.ts";
import type { Walk } from "../custody/lot-graph.ts";
import type { Shares } from "../custody/shares.ts";
import type { Grade } from "./coach.ts";

/** Of any lot, by its weakest link: from event to event, so that a chain that many lots share is followed once. */
export function chainGrades(
  { events, index, byLot }: Shares,
  linkOf: (event: LedgerEvent) => Grade,
): (lot: string) => Grade {
  const [ofEvent, ofLot] = [new Map<LedgerEvent, Grade>(), new Map<string, Grade>()];
  const gradeOf = (lot: string): Grade => {
    const makers = index.makers.get(lot) ?? [];
    const grade = ofLot.get(lot) ?? lowest(makers.map(({ event }) => ofEvent.get(event) ?? 4));
    ofLot.set(lot, grade);
    return grade;
  };
  const isCertified = ({ lot }: { readonly lot: string }) =>
    (byLot.get(lot)?.share.certified.over ?? 0n) > 0n;
  // In their order all that made a lot comes before who used it.
  for (const event of events) {
    const own = event.outputs.some(isCertified) ? linkOf(event) : 4;
    ofEvent.set(event, lowest([own, ...event.inputs.map(({ lot }) => gradeOf(lot))]));
  }
  return gradeOf;
}

const lowest = (grades: readonly Grade[]): Grade =>
  grades.reduce<Grade>((low, grade) => (grade < low ? grade : low), 4);

/** Of one event, in a chain of this scheme. */
export function linksOf(walk: Walk, scheme: string): (event: LedgerEvent) => Grade {
  const told = new Map(walk.events.map((one) => [one.id, one]));
  const held = Map.groupBy(walk.certificates, ({ organisation }) => organisation);
  const people = new Map(walk.organisations.map((one) => [one.id, one]));
  return (event) => {
    const by = people.get(event.owner);
    const kept = { certificates: held.get(event.owner) ?? [], name: by?.name ?? "" };
    if (told.get(event.id)?.byLink === true) return 1;
    if (isVouchedFor(event, scheme, kept)) return 4;
    return by?.own === true ? 1 : 3;
  };
}
