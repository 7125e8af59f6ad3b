/** `/console/events`: what was recorded, searched and read on page by page. */
import type { EventListPage, ListedEvent } from "../../../../../schema/wire/find.ts";
import { useText } from "../../../context.ts";
import { Page, Shown } from "../../../parts/screen.tsx";
import { EventItem } from "./event-item.tsx";
import { Choice, Days, optionsOf } from "./filters.tsx";
import { type Listed, Nothing, Rest, Search, useListed } from "./list.tsx";

export function Screen() {
  const { find } = useText();
  const { events } = find;
  const listed = useListed<ListedEvent, EventListPage>("/api/event-list", (page) => page.events);
  const { asked } = listed;
  const lot = asked.get("lot");
  return (
    <Page title={events.title} lead={events.lead}>
      <Search label={events.query} hint={events.queryHint} of={listed}>
        {lot !== null && <input type="hidden" name="lot" value={lot} />}
        <Choice name="step" label={events.step} options={optionsOf(find.steps)} asked={asked} />
        <Choice name="state" label={events.state} options={optionsOf(find.states)} asked={asked} />
        <Days asked={asked} />
      </Search>
      <Shown of={listed.first}>{() => <Found listed={listed} />}</Shown>
    </Page>
  );
}

function Found({ listed }: { readonly listed: Listed<ListedEvent> }) {
  const { find } = useText();
  if (listed.items.length === 0 && listed.asked.size > 0) {
    return <Nothing sentence={find.events.nothing} of={listed} />;
  }
  if (listed.items.length === 0) {
    return (
      <div class="note">
        <p>
          <strong>{find.events.none}</strong>
        </p>
        <p>{find.events.noneHelp}</p>
        <div class="actions">
          <a class="button" href="/console">
            {find.lots.record}
          </a>
        </div>
      </div>
    );
  }
  return (
    <>
      <ul class="found">
        {listed.items.map((event) => (
          <EventItem key={event.eventID} event={event} />
        ))}
      </ul>
      <Rest of={listed} />
    </>
  );
}
