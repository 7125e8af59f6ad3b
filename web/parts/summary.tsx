/** One honest line: how many steps are in the log, and what is missing. Never a score. */
import type { Gap, Passport, Way } from "../../schema/wire/passport.ts";
import type { Text } from "../text/languages.ts";
import { number, percent, quantity } from "./format.ts";

/** `8 of 8 steps are in the log; 1 shipment has no receipt.` */
export function summary({ steps, gaps, lots }: Passport, text: Text): string {
  const say = text.summary;
  if (steps.length === 0) return lots.length > 0 ? say.byLot : say.nothing;
  const logged = steps.filter(({ state }) => state !== "received").length;
  const names = steps.filter(({ who }) => who.withheld).length;
  const places = steps.filter(({ where }) => where.withheld).length;
  const voided = steps.filter((step) => step.voided !== undefined).length;
  const missing = Object.keys(say.gaps).flatMap((kind) => {
    const count = gaps.filter((gap) => gap.kind === kind).length;
    return count === 0 ? [] : [say.gaps[kind as Gap["kind"]](count)];
  });
  const rest = [
    ...missing,
    ...(names > 0 ? [say.withheldNames(names)] : []),
    ...(places > 0 ? [say.withheldPlaces(places)] : []),
    ...(voided > 0 ? [say.voided(voided)] : []),
  ];
  return `${[say.logged(logged, steps.length), ...(rest.length > 0 ? rest : [say.complete])].join("; ")}.`;
}

export function Summary({ passport, text }: { passport: Passport; text: Text }) {
  return (
    <section class="summary" aria-labelledby="summary">
      <h2 id="summary">{text.summary.heading}</h2>
      <p>{summary(passport, text)}</p>
      {passport.way && <p class="way">{wayWords(passport.way, text)}</p>}
      {passport.steps.some(({ index }) => index !== undefined) && (
        <a href="#check">{text.summary.check}</a>
      )}
    </section>
  );
}

/** `12,600 kg ripe cherry → 2,490 → 1,860 → 600 (32.3%) → 508.8 → 505 = 2,020 pieces`: the unit is said where it changes. */
function wayWords({ links, pieces }: Way, text: Text): string {
  const [first] = links;
  const line = links.map(({ value, unit, material, taken }, n) => {
    const amount =
      n > 0 && unit === first?.unit ? number(text, value) : quantity(text, value, unit);
    const part = taken === undefined ? "" : ` (${percent(text, taken)})`;
    return `${amount}${n === 0 ? ` ${material}` : ""}${part}`;
  });
  const count = pieces === undefined ? "" : text.summary.pieces(number(text, pieces));
  return `${line.join(" → ")}${count}`;
}
