/** Everything an organisation recorded, as the rows in which it can be recorded. */
import { eventsOf } from "../../../../worker/core/epcis/events-of.ts";
import { type JsonObject, parseJson } from "../../../../worker/core/json.ts";
import type { WrittenStep } from "../../../../worker/core/sheet/write-sheet.ts";
import { fromEvent } from "../../../../worker/core/steps/from-event.ts";
import { call } from "../../api.ts";

const EVENTS_PER_PAGE = 500;
/** Ten thousand rows are what a sheet takes back. */
export const EXPORT_PAGES_MAX = 20;

export interface Exported {
  readonly steps: readonly WrittenStep[];
  /** Events that are no steps of lots: a sheet cannot show them. */
  readonly others: number;
  /** There are more than a sheet takes. */
  readonly isCut: boolean;
}

export async function exportEvents(progress: (events: number) => void): Promise<Exported> {
  const found: { event: JsonObject; context: JsonObject[string] }[] = [];
  let path: string | undefined = `/epcis/events?perPage=${EVENTS_PER_PAGE}`;
  for (let page = 0; path !== undefined && page < EXPORT_PAGES_MAX; page++) {
    const answer: Response = await call("GET", path);
    found.push(...eventsOf(parseJson(await answer.text())));
    path = nextOf(answer);
    progress(found.length);
  }
  // An event and the word that it was wrong share their name.
  const isDeclaration = ({ event }: (typeof found)[number]) => event.errorDeclaration !== undefined;
  const voided = new Set(found.filter(isDeclaration).map(({ event }) => String(event.eventID)));
  const events = found.filter((one) => !isDeclaration(one));
  const steps = events.flatMap(({ event, context }): WrittenStep[] => {
    const draft = fromEvent(event, context ?? []);
    const eventId = String(event.eventID);
    return draft === undefined ? [] : [{ eventId, draft, isVoided: voided.has(eventId) }];
  });
  steps.sort((a, b) => (a.draft.time < b.draft.time ? -1 : 1));
  return { steps, others: events.length - steps.length, isCut: path !== undefined };
}

function nextOf(answer: Response): string | undefined {
  const link = /<([^>]+)>;\s*rel="next"/.exec(answer.headers.get("link") ?? "")?.[1];
  if (link === undefined) return undefined;
  const { pathname, search } = new URL(link, location.href);
  return pathname + search;
}
