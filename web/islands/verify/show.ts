/** Writes the check out as a proof in a textbook: a line a step, with what was compared, and the verdict in a sentence. */
import type { WordedStep } from "../../../worker/core/proof/words.ts";
import type { Comparison } from "./compare.ts";
import { make } from "./element.ts";
import type { Judged } from "./judge.ts";
import { showNotChecked } from "./show-end.ts";
import type { CheckWords } from "./words.ts";

/** One step of the journey, folded up when it holds. */
export function showJudged(
  { step, verdict, reason, bundle, compared }: Judged,
  isItsOwn: (line: string) => boolean,
  words: CheckWords,
) {
  const name = make("span", {}, `${step.count}. ${step.title}`);
  const word = make("b", { class: `verdict-word ${verdict}` }, words.verdicts[verdict]);
  const lines = (bundle?.steps ?? []).map((line) => showLine(line, words));
  const details = make(
    "details",
    verdict === "proven" ? {} : { open: "" },
    make("summary", {}, name, " ", word),
    make("p", {}, reason),
    ...(lines.length === 0 ? [] : [make("ol", { class: "lines" }, ...lines)]),
    ...(compared.length === 0 ? [] : [showCompared(compared, words)]),
    ...showNotChecked((bundle?.notChecked ?? []).filter(isItsOwn), words),
  );
  return make("li", { "data-verdict": verdict }, details);
}

function showLine({ state, said, compared }: WordedStep, words: CheckWords) {
  const marks = make("b", { class: `line-${state}` }, words.states[state]);
  const sides = compared === undefined ? [] : [showSides(compared, words)];
  return make("li", {}, marks, " ", said, ...sides);
}

function showSides({ ours, theirs }: { ours: string; theirs: string }, words: CheckWords) {
  return make(
    "span",
    { class: "sides" },
    make("code", {}, `${words.ours}: ${ours}`),
    make("code", {}, `${words.theirs}: ${theirs}`),
  );
}

function showCompared(compared: readonly Comparison[], words: CheckWords) {
  const seen = new Set<string>();
  const rows = compared.flatMap(({ field, page, record, agrees }) => {
    const key = `${field} ${page} ${record}`;
    if (seen.has(key)) return [];
    seen.add(key);
    const sign = record === undefined ? "?" : agrees ? "=" : "≠";
    const row = make("tr", agrees ? {} : { class: "differs" });
    row.append(
      make("th", { scope: "row" }, field),
      make("td", {}, page),
      make("td", { class: "sign" }, sign),
      make("td", {}, record ?? words.hidden),
    );
    return [row];
  });
  const head = make(
    "tr",
    {},
    ...["", words.page, "", words.record].map((name) =>
      name === "" ? make("td", {}) : make("th", { scope: "col" }, name),
    ),
  );
  return make(
    "table",
    { class: "compared" },
    make("caption", {}, words.shown),
    make("thead", {}, head),
    make("tbody", {}, ...rows),
  );
}
