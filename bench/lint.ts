/** The claim linter on real sentences: how many claims it finds, and how many of its finds are claims; beside it the survey's bare patterns. */
import survey from "../test/lint/claim-rules.json" with { type: "json" };
import fresh from "../test/lint/sentences/fresh.json" with { type: "json" };
import later from "../test/lint/sentences/later.json" with { type: "json" };
import open from "../test/lint/sentences/open.json" with { type: "json" };
import sealed from "../test/lint/sentences/sealed.json" with { type: "json" };
import { LINTED_LANGUAGES } from "../worker/core/lint/lexicon.ts";
import { lint } from "../worker/core/lint/lint.ts";
import { type Market, RULES, type RuleId } from "../worker/core/lint/rules.ts";
import { type Judge, KINDS, measure, type Sentence } from "./lint-score.ts";
import type { Row } from "./report.ts";

/** What was aimed at, before anything was measured. */
const AIM = { least: 0.9 };
const DAY = "2026-11-26";

const ours: Judge<Sentence> = ({ text, language, market }) =>
  lint(text, { markets: [market as Market], language, date: DAY }).map(({ rule }) => rule);

const PATTERNS = survey.rules.map(({ id, re, ...rest }) => ({
  id,
  re: new RegExp(re, "flags" in rest ? (rest.flags as string) : "i"),
}));
const patterns: Judge<Sentence> = ({ text }) =>
  PATTERNS.filter(({ re }) => re.test(text)).map(({ id }) => id);

const SETS = { open, sealed, later, fresh } as const;
/** Those that were not read while the rules were written. */
const HELD_OUT: readonly string[] = ["sealed", "fresh"];

export async function lintScores(): Promise<readonly Row[]> {
  return Object.entries(SETS).flatMap(([name, set]) => [
    ...ofSet(name, set),
    ...LINTED_LANGUAGES.map((language) =>
      ofLanguage(
        `${name}, ${language}`,
        set.filter((one) => one.language === language),
      ),
    ),
    ...Object.keys(KINDS).flatMap((kind) => ofKind(name, set, kind)),
  ]);
}

function ofSet(name: string, set: readonly Sentence[]): Row[] {
  const [we, they] = [measure(set, ours), measure(set, patterns)];
  return (["recall", "precision"] as const).map((what) => ({
    what: `${name}: ${what}`,
    value: we[what],
    unit: "",
    ...(HELD_OUT.includes(name) ? { limit: AIM } : {}),
    note: `${we.claims} claims in ${we.sentences} sentences; the survey's patterns alone: ${they[what].toFixed(3)}`,
  }));
}

function ofLanguage(what: string, set: readonly Sentence[]): Row {
  const [we, they] = [measure(set, ours), measure(set, patterns)];
  return {
    what: `${what}: recall`,
    value: we.recall,
    unit: "",
    note: `precision ${we.precision.toFixed(3)}; ${we.claims} claims in ${we.sentences} sentences; the survey's patterns alone: ${they.recall.toFixed(3)} and ${they.precision.toFixed(3)}`,
  };
}

/** Of the claims of a kind, those found at all and those found by the rule of that kind; of the finds of that rule, those that are claims. */
function ofKind(name: string, set: readonly Sentence[], kind: string): Row[] {
  const claims = set.filter((one) => one.kind === kind);
  if (claims.length === 0) return [];
  const rule = KINDS[kind];
  const named = (one: Sentence) => ours(one).some((id) => id === rule);
  const found = set.filter(named);
  const precision =
    found.length === 0 ? undefined : found.filter((one) => one.problematic).length / found.length;
  return [
    {
      what: `${name}, ${kind}: recall`,
      value: measure(claims, ours).recall,
      unit: "",
      note: `${claims.filter(named).length} of ${claims.length} by its own rule, ${RULES[rule as RuleId].severity}; precision of that rule ${precision?.toFixed(3) ?? "–"} of ${found.length} finds`,
    },
  ];
}
