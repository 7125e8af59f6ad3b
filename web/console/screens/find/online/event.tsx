/** `/console/events/:event`: one event, with what was said, how far it is, its proof, and the whole of it as EPCIS. */
import { useState } from "preact/hooks";
import type { EventListPage, ListedEvent } from "../../../../../schema/wire/find.ts";
import type { Finding } from "../../../../../schema/wire/findings.ts";
import { callJson } from "../../../api.ts";
import { useConsole, useText } from "../../../context.ts";
import { Page, Shown, useFetched } from "../../../parts/screen.tsx";
import type { ScreenProps } from "../../../screens.ts";
import { EventFindings } from "./event-findings.tsx";
import { Mentions } from "./event-item.tsx";
import { readFindings } from "./finding.tsx";
import { momentOf, stepName } from "./said.ts";
import { TransferLines } from "./transfer-lines.tsx";

interface Status {
  readonly state: ListedEvent["state"];
  readonly proof?: string;
}
interface Told {
  readonly event: ListedEvent | undefined;
  readonly status: Status;
  readonly document: unknown;
  readonly findings: readonly Finding[];
  /** Why it was declared wrong. */
  readonly reason: string | undefined;
}

export function Screen({ at }: ScreenProps) {
  const { text } = useConsole();
  const eventID = at.event ?? "";
  const found = useFetched(() => read(eventID), [eventID]);
  return (
    <Shown of={found}>
      {(told) => (
        <Page title={told.event ? stepName(told.event, text) : text.find.event.title}>
          {told.event?.voided && <Voided reason={told.reason} />}
          <Facts told={told} />
          {told.event !== undefined && (
            <>
              <h2>{text.find.event.lots}</h2>
              <Mentions lots={told.event.lots} hasMore={told.event.moreLots} />
            </>
          )}
          <TransferLines of={{ event: eventID }} />
          <EventFindings eventID={eventID} findings={told.findings} />
          <div class="actions">
            <a
              class="button quiet"
              href={`/console/requests/new?about=${encodeURIComponent(eventID)}`}
            >
              {text.find.event.ask}
            </a>
          </div>
          <Json document={told.document} />
        </Page>
      )}
    </Shown>
  );
}

async function read(eventID: string): Promise<Told> {
  const name = encodeURIComponent(eventID);
  const [{ events }, status, document, findings] = await Promise.all([
    callJson<EventListPage>("GET", `/api/event-list?q=${name}`),
    callJson<Status>("GET", `/api/events/${name}`),
    callJson<QueryDocument>("GET", `/epcis/events/${name}`),
    readFindings(eventID),
  ]);
  const all = document.epcisBody?.queryResults?.resultsBody?.eventList ?? [];
  const declared = all.find((one) => one.errorDeclaration !== undefined);
  return {
    ...{ status, document, findings, reason: declared?.errorDeclaration?.reason },
    event: events.find((event) => event.eventID === eventID),
  };
}

/** As much of EPCIS's answer as is looked into. */
interface QueryDocument {
  readonly epcisBody?: {
    readonly queryResults?: {
      readonly resultsBody?: {
        readonly eventList?: readonly {
          readonly errorDeclaration?: { readonly reason?: string };
        }[];
      };
    };
  };
}

function Voided({ reason }: { readonly reason: string | undefined }) {
  const say = useText().find.event;
  return (
    <div class="note">
      <p>{say.voided}</p>
      {reason !== undefined && <p>{say.voidedBecause(reason)}</p>}
    </div>
  );
}

function Facts({ told: { event, status } }: { readonly told: Told }) {
  const { text, language } = useConsole();
  const { event: say, states } = text.find;
  const rows: readonly (readonly [string, string])[] = [
    ...(event === undefined
      ? []
      : ([
          [say.time, momentOf(event.time, language.tag)],
          [say.recorded, momentOf(event.recordTime, language.tag)],
          [say.type, event.type],
          ...(event.process === undefined ? [] : [[say.process, event.process] as const]),
        ] as const)),
    [say.state, states[status.state]],
  ];
  return (
    <>
      <dl class="facts">
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p>{status.proof === undefined ? say.noProof : <a href={status.proof}>{say.proof}</a>}</p>
    </>
  );
}

function Json({ document }: { readonly document: unknown }) {
  const say = useText().find.event;
  const [copied, setCopied] = useState(false);
  const written = JSON.stringify(document, null, 2);
  const copy = async () => {
    await navigator.clipboard.writeText(written);
    setCopied(true);
  };
  return (
    <details class="narrow">
      <summary>{say.json}</summary>
      <button type="button" class="button quiet" onClick={copy}>
        {copied ? say.copied : say.copy}
      </button>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
      <pre class="code" tabIndex={0}>
        {written}
      </pre>
    </details>
  );
}
