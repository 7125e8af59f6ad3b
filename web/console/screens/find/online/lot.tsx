/** `/console/lots/:lot`: what is known of a lot, what stands on it, what can be done with it, and where it came from and went. */
import type { EventListPage, ListedLot, LotPage } from "../../../../../schema/wire/find.ts";
import { callJson } from "../../../api.ts";
import { useConsole, useText } from "../../../context.ts";
import { Page, Shown, useFetched } from "../../../parts/screen.tsx";
import type { ScreenProps } from "../../../screens.ts";
import { EventItem } from "./event-item.tsx";
import { Graph } from "./graph/graph.tsx";
import { NoticeBox } from "./notice.tsx";
import { amountOf, dayOf, lotNumber, pageOf, at as to } from "./said.ts";
import { TransferLines } from "./transfer-lines.tsx";
import { useWide } from "./wide.ts";

const EVENTS_SHOWN = 10;

export function Screen({ at }: ScreenProps) {
  useWide();
  const { find } = useText();
  const asked = new URLSearchParams({ lot: at.lot ?? "" });
  const found = useFetched(
    () => callJson<LotPage>("GET", `/api/lots?${asked}`),
    [asked.toString()],
  );
  return (
    <Shown of={found}>
      {({ lots: [lot] }) =>
        lot === undefined ? (
          <Page title={find.lots.title}>
            <p class="note">
              {find.lots.unknown} <a href="/console/lots">{find.lots.back}</a>
            </p>
          </Page>
        ) : (
          <Page title={lot.material ?? lotNumber(lot.lot)}>
            <p class="found-number">{lotNumber(lot.lot)}</p>
            {lot.notices.map((notice) => (
              <NoticeBox key={`${notice.since}${notice.reason}`} notice={notice} />
            ))}
            <Facts lot={lot} />
            <Actions lot={lot} />
            <TransferLines of={{ lot: lot.lot }} />
            <Graph lot={lot.lot} />
            <Events lot={lot.lot} />
          </Page>
        )
      }
    </Shown>
  );
}

function Facts({ lot }: { readonly lot: ListedLot }) {
  const spoken = useConsole();
  const { find } = spoken.text;
  const { facts } = find.lots;
  const { tag } = spoken.language;
  const rows: readonly (readonly [string, string])[] = [
    [facts.quantity, amountOf(lot, spoken) ?? find.unknownQuantity],
    [facts.roles, lot.roles.map((role) => find.roles[role]).join(" · ")],
    [facts.first, dayOf(lot.firstSeen, tag)],
    [facts.last, dayOf(lot.lastSeen, tag)],
    [facts.identifier, lot.lot],
  ];
  return (
    <dl class="facts">
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The same from everywhere: nothing can be done on one screen only. */
function Actions({ lot: { lot, hasPage } }: { readonly lot: ListedLot }) {
  const { lots, gaps } = useText().find;
  const page = hasPage ? pageOf(lot) : undefined;
  return (
    <nav aria-label={lots.actions} class="actions">
      <a class="button" href={to("recall", lot)}>
        {lots.recall}
      </a>
      <a class="button quiet" href={to("report", lot)}>
        {lots.report}
      </a>
      <a class="button quiet" href={to("gaps", lot)}>
        {gaps.title}
      </a>
      <a class="button quiet" href={`/console/requests/new?about=${encodeURIComponent(lot)}`}>
        {lots.ask}
      </a>
      {page !== undefined && (
        <a class="button quiet" href={page}>
          {lots.passport}
        </a>
      )}
    </nav>
  );
}

function Events({ lot }: { readonly lot: string }) {
  const { lots } = useText().find;
  const query = new URLSearchParams({ lot, perPage: String(EVENTS_SHOWN) });
  const found = useFetched(() => callJson<EventListPage>("GET", `/api/event-list?${query}`), [lot]);
  return (
    <section aria-labelledby="events-title">
      <h2 id="events-title">{lots.events}</h2>
      <Shown of={found}>
        {({ events, nextPageToken }) => (
          <>
            <ul class="found">
              {events.map((event) => (
                <EventItem key={event.eventID} event={event} />
              ))}
            </ul>
            {nextPageToken !== undefined && (
              <p>
                <a href={`/console/events?lot=${encodeURIComponent(lot)}`}>{lots.allEvents}</a>
              </p>
            )}
          </>
        )}
      </Shown>
    </section>
  );
}
