/** `/console/report/:lot`: from whom and to whom, to print and to take along as a table. */
import type { ReportLine, TraceReport } from "../../../../../schema/wire/find.ts";
import { call, callJson } from "../../../api.ts";
import { useConsole, useText } from "../../../context.ts";
import { Page, Shown, useFetched } from "../../../parts/screen.tsx";
import type { ScreenProps } from "../../../screens.ts";
import { amountOf, dayOf, lotNumber, momentOf, at as to } from "./said.ts";
import { saveAs } from "./save.ts";
import { useWide } from "./wide.ts";

export function Screen({ at }: ScreenProps) {
  useWide();
  const { report: say } = useText().find;
  const lot = at.lot ?? "";
  const path = `/api/lots/report?${new URLSearchParams({ lot })}`;
  const found = useFetched(() => callJson<TraceReport>("GET", path), [path]);
  const download = async () => {
    const answer = await call("GET", path, { headers: { accept: "text/csv" } });
    saveAs(await answer.blob(), say.file(lotNumber(lot)));
  };
  return (
    <Page title={say.title} lead={say.lead}>
      <Shown of={found}>
        {(report) => (
          <>
            <div class="actions unprinted">
              <button type="button" class="button" onClick={() => print()}>
                {say.print}
              </button>
              <button type="button" class="button quiet" onClick={download}>
                {say.csv}
              </button>
            </div>
            <Head report={report} />
            <Lines title={say.from} none={say.noneFrom} lines={report.from} />
            <Lines title={say.to} none={say.noneTo} lines={report.to} />
            <Claims claims={report.claims} />
            {report.more && <p class="note">{say.more}</p>}
          </>
        )}
      </Shown>
    </Page>
  );
}

function Head({ report }: { readonly report: TraceReport }) {
  const spoken = useConsole();
  const { report: say, unknownQuantity } = spoken.text.find;
  const rows: readonly (readonly [string, string])[] = [
    [say.of, [report.material, lotNumber(report.lot)].filter(Boolean).join(", ")],
    [say.columns.quantity, amountOf(report, spoken) ?? unknownQuantity],
    [say.by, report.organisation],
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
      <p class="hint">
        {report.lot}
        <br />
        {say.asOf(momentOf(report.asOf, spoken.language.tag))}
      </p>
    </>
  );
}

function Lines(props: {
  readonly title: string;
  readonly none: string;
  readonly lines: readonly ReportLine[];
}) {
  const { columns } = useText().find.report;
  const { title, none, lines } = props;
  const names = [columns.lot, columns.quantity, columns.day, columns.partner];
  return (
    <section>
      <h2>{title}</h2>
      {lines.length === 0 ? (
        <p>{none}</p>
      ) : (
        <table class="rows">
          <caption class="hidden">{title}</caption>
          <thead>
            <tr>
              {names.map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <Line key={`${line.lot} ${line.eventID}`} line={line} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function Line({ line }: { readonly line: ReportLine }) {
  const spoken = useConsole();
  const { text, language } = spoken;
  const { report: say, unknownQuantity } = text.find;
  const { lot, material, time, eventID, partner, note, state, difference } = line;
  const who = [partner?.name, partner?.id].filter((part) => part !== undefined).join(", ");
  return (
    <tr>
      <td data-label={say.columns.lot}>
        <a href={to("lots", lot)}>{material ?? lotNumber(lot)}</a>
        {material !== undefined && <small class="under">{lotNumber(lot)}</small>}
      </td>
      <td data-label={say.columns.quantity}>{amountOf(line, spoken) ?? unknownQuantity}</td>
      <td data-label={say.columns.day}>
        {time === undefined ? (
          say.unknown
        ) : eventID === undefined ? (
          dayOf(time, language.tag)
        ) : (
          <a href={to("events", eventID)}>{dayOf(time, language.tag)}</a>
        )}
      </td>
      <td data-label={say.columns.partner} class={note === undefined ? undefined : "gap"}>
        {note === undefined ? who : say.notes[note]}
        {state !== undefined && (
          <small class="under">{text.transfers.states[difference ?? state]}</small>
        )}
      </td>
    </tr>
  );
}

/** Nothing where nothing was ever said of it. */
function Claims({ claims }: Pick<TraceReport, "claims">) {
  const { text } = useConsole();
  const { states, withdrawnFor: why } = text.claims;
  if (claims.length === 0) return null;
  return (
    <section>
      <h2>{text.find.report.said}</h2>
      <ul class="found">
        {claims.map(({ text: words, language, state, withdrawnFor, updatedAt }) => (
          <li key={`${words} ${updatedAt}`}>
            <p class="found-name">
              <span lang={language} dir="auto">
                {words}
              </span>
            </p>
            <p class="found-facts">
              {withdrawnFor === undefined ? states[state] : why(withdrawnFor)}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
