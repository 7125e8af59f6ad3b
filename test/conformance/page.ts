/** docs/conformance.md as a run of the tests makes it: which files, how many rows, and why any of them is set aside. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { FileRows } from "./rows.ts";

const PAGE = join(import.meta.dirname, "../../docs/conformance.md");

/** What became of one rule for resolvers: it may be none that binds us, and is looked at all the same. */
export interface JudgedRule {
  readonly level: "SHALL" | "SHOULD" | "MAY";
  readonly says: string;
  readonly in: readonly string[];
  readonly passes: boolean;
  readonly notHere?: string;
}

/** Writes the page; false when the one that was there said something else. */
export function writePage(results: readonly FileRows[], rules: readonly JudgedRule[]): boolean {
  const text = pageOf(results, rules);
  const before = existing();
  if (before !== text) writeFileSync(PAGE, text);
  return before === text;
}

function existing(): string {
  try {
    return readFileSync(PAGE, "utf8");
  } catch {
    return "";
  }
}

const INTRODUCTION = `# Conformance

\`npm test -- test/conformance\` makes this page: files and vectors that nobody here wrote, each row as ../shared/corpus says it is to be used. EPCIS and
REST rows go over HTTP to the running Worker, hashes also through \`rootproof hash\`, identifiers through the library and \`rootproof dl\`. Rows
marked \`judge: false\` are not counted, or set aside with the vectors' own reason. *There and back* is every file that the ratified JSON schema takes: captured, read back whole and by
each of its own identifiers, as captured, as Digital Links and as EPC URNs; it must say and hash to the same. A document that contradicts itself goes
there and back in parts as well. The test fails when this page is stale.
`;

const NOT_YET = `## Not here yet

- XML, in and out, and with it \`GS1-CBV-XML-Format\`: \`415\` for what is sent, \`406\` for what is asked for.
- Queries of one's own (\`POST /epcis/queries\`): \`501\`. With them come subscriptions, by webhook and by WebSocket.
- Giving page tokens back (\`DELETE /epcis/nextPageToken/{token}\`): \`501\`, which the standard allows. They end by themselves.
`;

function pageOf(results: readonly FileRows[], rules: readonly JudgedRule[]): string {
  const sorted = [...results].sort(({ file: a }, { file: b }) => (a < b ? -1 : 1));
  const count = ({ rows }: FileRows, ...outcomes: string[]) =>
    rows.filter(({ outcome }) => outcomes.includes(outcome)).length;
  const lines = sorted.map(
    (one) =>
      `| ${one.file} | ${one.rows.length} | ${count(one, "passed")} | ${count(one, "set aside")} |`,
  );
  return `${INTRODUCTION}
| file | judged | passed | set aside |
|---|---|---|---|
${lines.join("\n")}

${section("Set aside", "set aside", sorted)}${section("Failing", "failed", sorted)}${resolverSection(rules)}${NOT_YET}`;
}

const RESOLVER = `## GS1-Conformant Resolver

Against the running Worker, seeded with the link sets of resolver-checks through \`/api/links\`, and with a product that has a passport here and no registered link. *1.2*, *1.0* and *CE* are the texts in
../shared/corpus/gs1-resolver-testsuite, by line; a test holds that no line of theirs is left out.
`;

function resolverSection(rules: readonly JudgedRule[]): string {
  const tables = (["SHALL", "SHOULD", "MAY"] as const).map((level) => {
    const rows = rules.filter((rule) => rule.level === level).map(ruleRow);
    return `### ${level}\n\n| rule | from | result |\n|---|---|---|\n${rows.join("\n")}\n`;
  });
  return `${RESOLVER}\n${tables.join("\n")}\n`;
}

function ruleRow({ says, in: where, passes, notHere }: JudgedRule): string {
  const result = passes ? (notHere === undefined ? "met" : `not here: ${notHere}`) : "**failing**";
  return `| ${says.replaceAll("|", "\\|")} | ${where.join(", ")} | ${result} |`;
}

const sentence = (text: string): string =>
  text.charAt(0).toUpperCase() + text.slice(1) + (text.endsWith(".") ? "" : ".");

/** Each reason once, with the rows it is given for. */
function section(title: string, outcome: string, results: readonly FileRows[]): string {
  const rows = new Map<string, string[]>();
  for (const { file, rows: all } of results) {
    for (const { id, reason = "" } of all.filter((row) => row.outcome === outcome)) {
      rows.set(reason, [...(rows.get(reason) ?? []), `- ${file}: \`${id}\``]);
    }
  }
  if (rows.size === 0) return outcome === "failed" ? "" : `## ${title}\n\nNothing.\n\n`;
  const parts = [...rows].map(
    ([reason, ids]) => `${sentence(reason)}\n\n${ids.sort().join("\n")}\n`,
  );
  return `## ${title}\n\n${parts.sort().join("\n")}\n`;
}
