/** Numbers that may be on more than one thing: why, and what to do. */
import type { CopiedSerial, CopiedSignal } from "../../../../../schema/wire/insight.ts";
import { useConsole } from "../../../context.ts";
import { showNumber } from "../../../parts/numbers.ts";
import { calendarDay } from "../../find/online/said.ts";

export function Copied({ serials }: { readonly serials: readonly CopiedSerial[] }) {
  const { text } = useConsole();
  const say = text.insight;
  if (serials.length === 0) return null;
  return (
    <section aria-labelledby="copied">
      <h2 id="copied">{say.copied}</h2>
      <p class="note">{say.copiedLead}</p>
      <ul class="found">
        {serials.map((one) => (
          <li key={`${one.product} ${one.serial}`}>
            <p class="found-name">
              {one.productName}, {one.serial}
            </p>
            {one.signals.map((signal) => (
              <p key={signal.kind}>
                <Signal signal={signal} />
              </p>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Signal({ signal }: { readonly signal: CopiedSignal }) {
  const { text, language } = useConsole();
  const say = text.insight;
  const day = (iso: string) => calendarDay(iso, language.tag);
  const names = new Intl.DisplayNames([language.tag], { type: "region" });
  const lists = new Intl.ListFormat(language.tag, { type: "conjunction" });
  const countries = (codes: readonly string[]) =>
    lists.format(codes.map((code) => names.of(code) ?? code));
  switch (signal.kind) {
    case "far-apart":
      return <>{say.farApart(countries(signal.countries), day(signal.day))}</>;
    case "after-end":
      return <>{say.afterEnd[signal.how](day(signal.since), day(signal.day))}</>;
    case "many-days":
      return <>{say.manyDays(showNumber(String(signal.days), language.tag))}</>;
    case "many-countries":
      return <>{say.manyCountries(countries(signal.countries))}</>;
  }
}
