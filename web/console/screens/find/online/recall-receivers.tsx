/** Whom a recall is told to: everybody to whom some of its lots left. */
import type { ReportLine } from "../../../../../schema/wire/find.ts";
import { useConsole } from "../../../context.ts";
import { amountOf, at, dayOf, lotName } from "./said.ts";

export function Receivers({ receivers }: { readonly receivers: readonly ReportLine[] }) {
  const { text } = useConsole();
  const { receivers: say } = text.custody;
  const { columns } = text.find.report;
  return (
    <section aria-labelledby="receivers">
      <h2 id="receivers">{say.title}</h2>
      {receivers.length === 0 ? (
        <p>{say.none}</p>
      ) : (
        <>
          <p>{say.lead}</p>
          <table class="rows">
            <caption class="hidden">{say.title}</caption>
            <thead>
              <tr>
                {[columns.partner, columns.lot, columns.quantity, columns.day].map((name) => (
                  <th key={name} scope="col">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {receivers.map((line) => (
                <Row key={`${line.eventID} ${line.lot}`} line={line} />
              ))}
            </tbody>
          </table>
        </>
      )}
    </section>
  );
}

function Row({ line }: { readonly line: ReportLine }) {
  const spoken = useConsole();
  const { find, custody } = spoken.text;
  const { columns, unknown } = find.report;
  const { partner, note, time, lot, material, eventID = "" } = line;
  const who = partner?.name ?? partner?.id;
  return (
    <tr>
      <td data-label={columns.partner}>
        {who ?? (
          <span class="gap">{note === "consumers" ? custody.receivers.consumers : unknown}</span>
        )}
      </td>
      <td data-label={columns.lot}>
        <a href={at("lots", lot)}>
          {lotName({ lot, ...(material !== undefined && { material }) })}
        </a>
      </td>
      <td data-label={columns.quantity}>{amountOf(line, spoken) ?? find.unknownQuantity}</td>
      <td data-label={columns.day}>
        {time !== undefined && (
          <a href={at("events", eventID)}>{dayOf(time, spoken.language.tag)}</a>
        )}
      </td>
    </tr>
  );
}
