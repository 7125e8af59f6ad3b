/** How often pages were looked at: bars to glance at, and the same as a table. */
import type { ScansTold } from "../../../../../schema/wire/insight.ts";
import { useConsole } from "../../../context.ts";
import { showNumber } from "../../../parts/numbers.ts";
import { calendarDay } from "../../find/online/said.ts";

const LOTS_MAX = 20;
const COUNTRIES_MAX = 5;
/** Of the drawing, in its own units. */
const BAR = { width: 20, gap: 4, height: 60 };

export function Weeks({ weeks }: { readonly weeks: ScansTold["weeks"] }) {
  const { text, language } = useConsole();
  const say = text.insight;
  const names = new Intl.DisplayNames([language.tag], { type: "region" });
  const place = (code: string) => (code === "ZZ" ? say.unknown : (names.of(code) ?? code));
  return (
    <section aria-labelledby="weeks">
      <h2 id="weeks">{say.weeks}</h2>
      <Bars weeks={weeks} />
      <table class="rows">
        <thead>
          <tr>
            <th scope="col">{say.week}</th>
            <th scope="col">{say.looks}</th>
            <th scope="col">{say.from}</th>
          </tr>
        </thead>
        <tbody>
          {weeks.map(({ product, productName, week, count, countries }) => (
            <tr key={`${week} ${product}`}>
              <th scope="row">
                {calendarDay(week, language.tag)}, {productName}
              </th>
              <td>{showNumber(String(count), language.tag)}</td>
              <td>
                {countries
                  .slice(0, COUNTRIES_MAX)
                  .map(
                    (one) => `${place(one.country)} ${showNumber(String(one.count), language.tag)}`,
                  )
                  .join(", ")}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** All products together, the oldest week first; the table says it in words. */
function Bars({ weeks }: { readonly weeks: ScansTold["weeks"] }) {
  const sums = new Map<string, number>();
  for (const { week, count } of weeks) sums.set(week, (sums.get(week) ?? 0) + count);
  const bars = [...sums].sort(([a], [b]) => a.localeCompare(b));
  const most = Math.max(...bars.map(([, count]) => count));
  const step = BAR.width + BAR.gap;
  return (
    <svg
      class="bars"
      viewBox={`0 0 ${bars.length * step} ${BAR.height}`}
      preserveAspectRatio="xMinYMax meet"
      aria-hidden="true"
    >
      {bars.map(([week, count], n) => {
        const height = Math.max(1, (count / most) * BAR.height);
        return (
          <rect key={week} {...{ x: n * step, y: BAR.height - height, width: BAR.width, height }} />
        );
      })}
    </svg>
  );
}

export function Lots({ lots }: { readonly lots: ScansTold["lots"] }) {
  const { text, language } = useConsole();
  const say = text.insight;
  if (lots.length === 0) return null;
  return (
    <section aria-labelledby="lots">
      <h2 id="lots">{say.lots}</h2>
      <table class="rows">
        <thead>
          <tr>
            <th scope="col">{say.lot}</th>
            <th scope="col">{say.looks}</th>
          </tr>
        </thead>
        <tbody>
          {lots.slice(0, LOTS_MAX).map(({ product, lot, count }) => (
            <tr key={`${product} ${lot}`}>
              <th scope="row">{lot}</th>
              <td>{showNumber(String(count), language.tag)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
