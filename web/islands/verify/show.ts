/** Writes the check out as a proof in a textbook: a line a step, with what was compared, and the verdict in a sentence. */
import type { Step, Verdict } from "../../../worker/core/proof/verdict.ts";
import type { Comparison } from "./compare.ts";
import { make } from "./element.ts";
import type { Judged } from "./judge.ts";
import type { CheckWords } from "./words.ts";

/** One step of the journey, folded up when it holds. */
export function showJudged({ step, verdict, reason, bundle, compared }: Judged, words: CheckWords) {
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
  );
  return make("li", { "data-verdict": verdict }, details);
}

function showLine({ state, said, compared }: Step, words: CheckWords) {
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

/** What the whole check came to, what it rests on, and what it leaves open. */
export function showEnd(input: {
  readonly end: Pick<Judged, "verdict" | "reason">;
  readonly all: readonly Judged[];
  readonly ownPolicy: boolean;
  readonly lang: string;
  readonly words: CheckWords;
}) {
  const { end, all, ownPolicy, lang, words } = input;
  const bundles = all.flatMap(({ bundle }) => bundle ?? []);
  const hash = bundles.find(({ policyHash }) => policyHash !== "")?.policyHash;
  return make(
    "div",
    { class: `end ${end.verdict}`, "data-verdict": end.verdict },
    make(
      "p",
      { class: "verdict" },
      make("strong", {}, words.verdicts[end.verdict]),
      " ",
      end.reason,
    ),
    ...restsOn(bundles, lang, words).map((line) => make("p", {}, line)),
    ...(hash === undefined
      ? []
      : [
          make(
            "p",
            {},
            words.policyUsed(ownPolicy),
            " ",
            make("code", { "data-policy-hash": hash }, hash),
          ),
        ]),
    ...showNotChecked(bundles, words),
  );
}

function restsOn(bundles: readonly Verdict[], lang: string, words: CheckWords): string[] {
  const proven = bundles.flatMap((bundle) => bundle.proven ?? []);
  const sizes = [...new Set(proven.map(({ checkpointSize }) => checkpointSize))];
  const times = proven.flatMap(({ recordedBy }) => recordedBy ?? []);
  const format = new Intl.DateTimeFormat(lang, {
    dateStyle: "long",
    timeStyle: "short",
    timeZone: "UTC",
  });
  return [
    ...sizes.map((size) => words.asOf(size)),
    ...(times.length > 0 && times.length === proven.length
      ? [words.recordedBy(`${format.format(Math.max(...times) * 1000)} UTC`)]
      : []),
  ];
}

function showNotChecked(bundles: readonly Verdict[], words: CheckWords) {
  const lines = [...new Set(bundles.flatMap(({ notChecked }) => notChecked))];
  if (lines.length === 0) return [];
  return [
    make("h3", {}, words.notChecked),
    make("ul", {}, ...lines.map((line) => make("li", {}, line))),
  ];
}
