/** A file of plots that was looked at: what is in order, what is wrong and where, and what is only worth knowing. */
import { useState } from "preact/hooks";
import type { PlotsTold } from "../../../../../schema/wire/places.ts";
import type { Finding } from "../../../api.ts";
import { useConsole } from "../../../context.ts";
import { faultsOf } from "../../../parts/form.tsx";
import { sendPlots } from "./calls.ts";
import type { Looked } from "./look-at-plots.ts";
import { goodOnes, nameOf, rowOf } from "./plot-rows.ts";

export function PlotsLookedAt(props: { readonly looked: Looked; readonly again: () => void }) {
  const { looked, again } = props;
  const { text, language } = useConsole();
  const say = text.master.plots;
  const [kept, setKept] = useState<PlotsTold>();
  const number = (n: number) => n.toLocaleString(language.tag);
  if (kept !== undefined) {
    return (
      <>
        <p role="status" class="note">
          {say.kept(number(kept.plots.length), number(kept.hectares))}
        </p>
        <a class="button" href="/console/places">
          {say.toList}
        </a>
      </>
    );
  }
  const { sent, told, faults } = looked;
  const rows = new Set(faults.map(({ pointer }) => rowOf(pointer)));
  return (
    <>
      <p>{say.chosen(sent.name)}</p>
      <p role="status" class="note">
        {told !== undefined
          ? say.good(number(told.plots.length), number(told.hectares))
          : say.faults(number(rows.size))}{" "}
        {say.nothingKept}
      </p>
      <Findings title={say.wrong} findings={faults} looked={looked} />
      <Findings title={say.worth} findings={told?.warnings ?? []} looked={looked} />
      <Keep looked={looked} onKept={setKept} />
      <button type="button" class="button quiet" onClick={again}>
        {say.other}
      </button>
    </>
  );
}

function Findings(props: {
  readonly title: string;
  readonly findings: readonly Finding[];
  readonly looked: Looked;
}) {
  const { title, findings, looked } = props;
  const { text, language } = useConsole();
  const say = text.master.plots;
  if (findings.length === 0) return null;
  return (
    <>
      <h2>{title}</h2>
      <ul class="things">
        {findings.map(({ pointer, rule, detail }) => {
          const row = rowOf(pointer);
          const where =
            row === undefined
              ? say.whole
              : say.row((row + 1).toLocaleString(language.tag), nameOf(looked.sent.geojson, row));
          return (
            <li key={pointer + rule}>
              <p class="thing">{where}</p>
              <p>{detail}</p>
            </li>
          );
        })}
      </ul>
    </>
  );
}

/** All, or where some are wrong those that are not. */
function Keep({ looked, onKept }: { looked: Looked; onKept: (kept: PlotsTold) => void }) {
  const { text, language } = useConsole();
  const say = text.master.plots;
  const [fault, setFault] = useState<string>();
  const { sent, told, faults } = looked;
  const good = told === undefined ? goodOnes(sent.geojson, faults) : undefined;
  const count = (told?.plots.length ?? good?.features.length ?? 0).toLocaleString(language.tag);
  if (told === undefined && (good === undefined || good.features.length === 0)) return null;
  const keep = async () => {
    const { country, commodity } = sent;
    try {
      onKept(await sendPlots({ geojson: good ?? sent.geojson, country, commodity }));
    } catch (reason) {
      setFault(Object.values(faultsOf(reason, text.shell.unreachable, text.shell.failed))[0]);
    }
  };
  return (
    <div class="actions">
      <button type="button" class="button" onClick={keep}>
        {told === undefined ? say.keepGood(count) : say.keep(count)}
      </button>
      {fault !== undefined && (
        <p class="fault" role="alert">
          {fault}
        </p>
      )}
    </div>
  );
}
