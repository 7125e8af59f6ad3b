/** What a refused event is told: the sums in English, with their numbers as data. */
import { minus, plus, readDecimal, writeDecimal, ZERO } from "../decimal.ts";
import { percentDecode } from "../gs1/percent.ts";
import { Problem, type ProblemFinding } from "../problem.ts";
import type { LedgerEvent } from "./event.ts";
import { baseUnitOf, type HoldingKind } from "./moves.ts";
import { term, type Verdict } from "./verdict.ts";
import { verdictText } from "./words-en.ts";

/** Of a verdict about a lot or an event, as people read it. */
export function verdictLine(verdict: Verdict, { inputs, outputs, id }: LedgerEvent): string {
  const lot = verdict.subject === id ? undefined : verdict.subject;
  const portion = [...inputs, ...outputs].find((one) => one.lot === lot);
  return lineOf(verdict, { ...(lot !== undefined && { lot }), material: portion?.material ?? "" });
}

/** Without a lot it is of an event as a whole. */
export function lineOf(
  verdict: Omit<Verdict, "subject">,
  { lot, material }: { readonly lot?: string; readonly material: string },
): string {
  if (lot === undefined) return verdictText({ ...verdict, subject: "" }).slice(2);
  return verdictText({ ...verdict, subject: `${material} ${lotNumber(lot)}`.trim() });
}

export const lotNumber = (lot: string): string => percentDecode(lot.split("/").at(-1) ?? "");

export function refusal(
  event: LedgerEvent,
  verdicts: readonly Verdict[],
  { pointer, profile }: { readonly pointer: string; readonly profile?: string },
): Problem {
  const findings = verdicts
    .filter(({ outcome }) => outcome === "reject")
    .map((verdict): ProblemFinding => {
      const { rule, reason, subject, arithmetic } = verdict;
      const about = subject === event.id ? {} : { lot: subject };
      return {
        ...{ pointer, rule, detail: verdictLine(verdict, event), reason, ...about },
        ...{ arithmetic, ...(profile !== undefined && { profile }) },
      };
    });
  const sums = findings.map(({ detail }) => detail).join(". ");
  const [first] = findings;
  return new Problem("custody-refused", `${sums}.`, {
    ...{ pointer, rule: first?.rule ?? "custody", findings },
  });
}

/** Of a lot that was used up between the judging of an event and its keeping. */
export function spentRefusal(spent: {
  readonly lot: string;
  readonly kind: HoldingKind;
  readonly came: string;
  readonly used: string;
  readonly wanted: string;
}): Problem {
  const { lot, kind } = spent;
  const value = (text: string) => ({ value: text, unit: baseUnitOf(kind) });
  const whole = readDecimal(spent.came) ?? ZERO;
  const asked = plus(readDecimal(spent.used) ?? ZERO, readDecimal(spent.wanted) ?? ZERO);
  const arithmetic = [
    ...[term("stock", value(spent.came)), term("used", value(spent.used))],
    ...[
      term("wanted", value(spent.wanted)),
      term("over", value(writeDecimal(minus(asked, whole)))),
    ],
  ];
  const verdict: Verdict = {
    ...{ rule: "I1", outcome: "reject", reason: "over-stock", subject: lot, arithmetic },
  };
  const detail = verdictText({ ...verdict, subject: lotNumber(lot) });
  const finding = { pointer: "", rule: "I1", detail, reason: verdict.reason, lot, arithmetic };
  return new Problem("custody-refused", `${detail}.`, { rule: "I1", findings: [finding] });
}
