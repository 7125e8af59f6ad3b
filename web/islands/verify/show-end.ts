/** What the whole check came to: the verdict in a sentence, what it rests on, and what it leaves open. */
import type { WordedVerdict } from "../../../worker/core/proof/words.ts";
import { make } from "./element.ts";
import type { Judged } from "./judge.ts";
import type { CheckWords } from "./words.ts";

export interface End {
  readonly end: Pick<Judged, "verdict" | "reason">;
  readonly all: readonly Judged[];
  readonly ownPolicy: boolean;
  readonly lang: string;
  readonly words: CheckWords;
}

export function showEnd({ end, all, ownPolicy, lang, words }: End): HTMLElement {
  const bundles = all.flatMap(({ bundle }) => bundle ?? []);
  const hash = bundles.find(({ policyHash }) => policyHash !== "")?.policyHash;
  const policy =
    hash === undefined
      ? []
      : [words.policyUsed(ownPolicy), " ", make("code", { "data-policy-hash": hash }, hash)];
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
    ...testChains(bundles).map((chain) => make("p", { class: "test-note" }, words.test(chain))),
    ...restsOn(bundles, lang, words).map((line) => make("p", {}, line)),
    ...(policy.length === 0 ? [] : [make("p", {}, ...policy)]),
    ...showNotChecked(commonTo(bundles), words),
  );
}

export function showNotChecked(lines: readonly string[], words: CheckWords): HTMLElement[] {
  if (lines.length === 0) return [];
  const list = lines.map((line) => make("li", {}, line));
  return [make("p", { class: "not-checked" }, words.notChecked), make("ul", {}, ...list)];
}

/** What is left open at every step is said once; the rest stands with its step. */
export function commonTo(bundles: readonly WordedVerdict[]): string[] {
  const [first, ...others] = bundles;
  return (first?.notChecked ?? []).filter((line) =>
    others.every(({ notChecked }) => notChecked.includes(line)),
  );
}

function testChains(bundles: readonly WordedVerdict[]): string[] {
  const anchors = bundles.flatMap(({ proven }) => proven?.anchors ?? []);
  return [...new Set(anchors.flatMap(({ test, chain }) => (test ? [chain] : [])))];
}

function restsOn(bundles: readonly WordedVerdict[], lang: string, words: CheckWords): string[] {
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
