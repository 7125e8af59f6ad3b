/** Puts a verdict into the words of a language other than English; English is worker/core/proof/words-en.ts. */
import { nameOfField, shorten, showField } from "../../../../worker/core/proof/describe.ts";
import { largest } from "../../../../worker/core/proof/report.ts";
import type {
  About,
  Found,
  Step,
  Stop,
  StopCode,
  Verdict,
} from "../../../../worker/core/proof/verdict.ts";
import type { VerdictWords } from "../../../../worker/core/proof/words.ts";

/** The sentences of one language. A number is given as it is written. */
export interface Sentences {
  readonly notSaid: string;
  readonly unchanged: (size: string) => string;
  readonly existed: (chain: string, size: string) => string;
  readonly notReached: string;
  readonly leftOut: string;
  readonly noLater: string;
  readonly after: (size: string) => string;
  readonly whoMade: string;
  readonly hidden: (count: number) => string;
  readonly testChain: (chain: string) => string;
  readonly stateProof: string;
  readonly bundle: (index: string, type: string, shown: number) => string;
  readonly fields: (shown: number, hidden: number) => string;
  readonly noSignature: string;
  readonly entry: (type: string, index: string) => string;
  readonly path: (index: string, sizes: string) => string;
  readonly note: (origin: string) => string;
  readonly witnesses: (count: number) => string;
  readonly anchor: (chain: string, size: string, time: string) => string;
  readonly noAnchor: string;
  readonly status: string;
  readonly erased: (entries: string) => string;
  readonly stops: {
    readonly [C in StopCode]: (stop: Extract<Stop, { readonly code: C }>) => string;
  };
}

/** Where something is malformed, and by which rule of docs/log-format.md. */
export const fault = ({ pointer, rule }: { pointer: string; rule: string }): string =>
  `${pointer === "" ? "" : `${shorten(pointer)}, `}${rule}`;

/** The field that a stop is about, with what is shown of it. */
export function changed(stop: Extract<Stop, { readonly code: "fields" }>): string | undefined {
  if (stop.why === "changed") return showField(stop.pointer, stop.value);
  return stop.why === "twice" ? nameOfField(stop.pointer) : undefined;
}

export function verdictIn(say: Sentences): VerdictWords {
  // Code and data belong together in a Stop, and in the table; TypeScript cannot see that they are the same code.
  const stopped = (stop: Stop) => (say.stops[stop.code] as (stop: Stop) => string)(stop);
  return {
    verdict: ({ stop, proven }) => {
      if (stop !== undefined) return stopped(stop);
      const first = proven?.anchors.find(({ time }) => time === proven.recordedBy);
      if (first === undefined) return say.unchanged(proven?.checkpointSize ?? "");
      return say.existed(first.chain, first.size);
    },
    step: ({ id, state, stop, found }, about) => {
      if (stop !== undefined) return stopped(stop);
      if (found === undefined || about === undefined) return say.notReached;
      if (state !== "skipped" || id === "signature") return held(say, id, { about, found });
      return id === "status" ? say.noLater : say.leftOut;
    },
    notChecked: (verdict) => leftOpen(say, verdict, stopped),
  };
}

function held(
  say: Sentences,
  id: Step["id"],
  { about, found }: { readonly about: About; readonly found: Found },
): string {
  const { index, type, shownFields, hiddenFields, sizes, origin } = about;
  const { witnesses, anchors = [], erasures = [] } = found;
  switch (id) {
    case "bundle":
      return say.bundle(index, type, shownFields);
    case "fields":
      return say.fields(shownFields, hiddenFields);
    case "signature":
      return say.noSignature;
    case "entry":
      return say.entry(type, index);
    case "path":
      return say.path(index, sizes.join(", "));
    case "note":
      return [say.note(origin), ...(witnesses ? [say.witnesses(witnesses)] : [])].join(" ");
    case "anchor": {
      const kept = anchors.map(({ chain, size, time }) => say.anchor(chain, size, String(time)));
      return kept.join(" ") || say.noAnchor;
    }
    case "status":
      return erasures.length === 0
        ? say.status
        : `${say.status} ${say.erased(erasures.join(", "))}`;
  }
}

function leftOpen(
  say: Sentences,
  { about, proven, steps }: Verdict,
  stopped: (stop: Stop) => string,
): readonly string[] {
  if (about === undefined || proven === undefined) return [say.notSaid];
  const open = steps.flatMap(({ found }) => found?.open ?? []);
  const tests = proven.anchors.flatMap(({ test, chain }) => (test ? [chain] : []));
  return [
    ...[say.notSaid, say.after(String(largest(about.sizes))), say.whoMade],
    ...(about.hiddenFields === 0 ? [] : [say.hidden(about.hiddenFields)]),
    ...open.map(stopped),
    ...[...new Set(tests)].map(say.testChain),
    ...(about.hasState ? [say.stateProof] : []),
  ];
}
