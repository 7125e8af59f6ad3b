/** Events as the answer to a query: one EPCISQueryDocument that says of each what it said when it was captured. EPCIS 2.0 §8.2 and §9; STANDARDS.md §1.2. */
import type { Json, JsonObject } from "../json.ts";
import { shareContext } from "./shared-context.ts";
import { type Formats, translateEvent } from "./translate.ts";

/** An event as it is stored: with its effective `@context`, and its recordTime beside it. */
export type RecordedEvent = { readonly event: JsonObject; readonly recordTime: string };

export type QueryAnswer = Formats & {
  /** In the order they are to be given out. */
  readonly events: readonly RecordedEvent[];
  readonly queryName: string;
  readonly creationDate: string;
  readonly subscriptionID?: string;
};

/** What was said is translated as the formats ask, and is otherwise as it was captured. */
export function queryDocument(answer: QueryAnswer): JsonObject {
  const events = answer.events.map(({ event, recordTime }) => ({
    ...translateEvent(event, answer),
    recordTime,
  }));
  const shared = shareContext(events, documentOf(answer, []));
  return { "@context": shared.context, ...documentOf(answer, shared.events) };
}

function documentOf(
  { queryName, creationDate, subscriptionID }: QueryAnswer,
  eventList: readonly Json[],
): JsonObject {
  return {
    type: "EPCISQueryDocument",
    schemaVersion: "2.0",
    creationDate,
    epcisBody: {
      queryResults: {
        queryName,
        ...(subscriptionID !== undefined && { subscriptionID }),
        resultsBody: { eventList },
      },
    },
  };
}
