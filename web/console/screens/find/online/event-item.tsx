/** One event in a list: what, when, of which lots, how far. */
import type { ListedEvent, MentionedLot } from "../../../../../schema/wire/find.ts";
import { useConsole } from "../../../context.ts";
import { amountOf, at, dayOf, lotName, stepName } from "./said.ts";

export function EventItem({ event }: { readonly event: ListedEvent }) {
  const { text, language } = useConsole();
  const { find } = text;
  return (
    <li>
      <p class="found-name">
        <a href={at("events", event.eventID)}>{stepName(event, text)}</a>
        {event.voided && <strong class="standing">{find.events.voided}</strong>}
      </p>
      <p class="found-facts">
        <span>{dayOf(event.time, language.tag)}</span>
        <span>{find.states[event.state]}</span>
      </p>
      <Mentions lots={event.lots} hasMore={event.moreLots} />
    </li>
  );
}

export function Mentions(props: {
  readonly lots: readonly MentionedLot[];
  readonly hasMore?: boolean;
}) {
  const spoken = useConsole();
  const { events } = spoken.text.find;
  const { lots, hasMore = false } = props;
  if (lots.length === 0) return <p class="found-number">{events.withoutLots}</p>;
  return (
    <ul class="mentions">
      {lots.map((lot) => (
        <li key={`${lot.role} ${lot.lot}`}>
          <a href={at("lots", lot.lot)}>{lotName(lot)}</a>{" "}
          <span>{amountOf(lot, spoken) ?? spoken.text.find.unknownQuantity}</span>
        </li>
      ))}
      {hasMore && <li>{events.moreLots}</li>}
    </ul>
  );
}
