/** What keeps a form from being recorded, by field. Little does: what is not known may be left out. Pure. */

import { compare, readDecimal } from "../../../../worker/core/decimal.ts";
import { checkDraft } from "../../../../worker/core/steps/check-draft.ts";
import type { StepDraft } from "../../../../worker/core/steps/draft.ts";
import { PIECE } from "../../../../worker/core/steps/units.ts";
import { readNumber } from "../../parts/numbers.ts";
import type { Text } from "../../text/languages.ts";
import { type Filled, MAKES, type Row, TAKES } from "./filled.ts";

/** What GS1 lets stand in a lot number: set 82, twenty characters. General Specifications §7.11. */
const LOT = /^[!"%&'()*+,\-./0-9:;<=>?A-Z_a-z]{1,20}$/;

export interface Asked {
  readonly words: Text["capture"]["faults"];
  readonly tag: string;
  readonly now: Date;
  /** Whether something goes by this anchor already. */
  readonly isKnown: (anchor: string) => boolean;
}

/** What was typed first; then, of what can be read, whatever keeps it from being an event. */
export function faultsIn(
  filled: Filled,
  asked: Asked,
  draft: () => StepDraft,
): Readonly<Record<string, string>> {
  const typed = typedFaults(filled, asked);
  if (Object.keys(typed).length > 0) return typed;
  const { words } = asked;
  return Object.fromEntries(
    checkDraft(draft()).map(({ pointer, rule }) => [
      fieldAt(pointer, filled),
      rule in words.rules ? words.rules[rule as keyof typeof words.rules] : words.rule(rule),
    ]),
  );
}

/** Which field a part of the draft came from; `""` where it is none of them. */
function fieldAt(pointer: string, { what, rows }: Filled): string {
  const [, list, n, part = "", member] = pointer.split("/");
  if (list === "place") return `place-${n}`;
  if (list === "time") return "when";
  if (list === "losses") return "lossQuantity";
  if (list === "party") return n === "count" ? "party-count" : "party";
  if (list !== "goods" && list !== "from")
    return ["note", "partner", "explanation"].find((one) => one === list) ?? "";
  if (list === "goods" && MAKES.has(what))
    return MADE_FIELDS[part] ?? MADE_FIELDS[`${part}/${member}`] ?? "";
  const row = rows.filter(({ isTaken }) => isTaken)[Number(n)];
  return row === undefined ? "rows" : `${row.key}-${part === "material" ? "material-name" : part}`;
}

const MADE_FIELDS: Readonly<Record<string, string>> = {
  ...{ lot: "lot", amount: "quantity", "material/net": "net" },
  ...{ "material/name": "material-name", "material/anchor": "material" },
};

function typedFaults(filled: Filled, asked: Asked): Readonly<Record<string, string>> {
  const { words, tag, now } = asked;
  const found: Record<string, string | undefined> = {
    ...(TAKES.has(filled.what) && rowFaults(filled, asked)),
    ...(filled.what === "counted" && { explanation: reasonFault(filled, asked) }),
    ...(MAKES.has(filled.what) && madeFaults(filled, asked)),
    when: filled.when !== "" && Date.parse(filled.when) > now.getTime() ? words.future : undefined,
    lossQuantity: amountFault(filled.lossQuantity, tag, words),
  };
  return Object.fromEntries(
    Object.entries(found).flatMap(([name, fault]) => (fault === undefined ? [] : [[name, fault]])),
  );
}

function madeFaults(filled: Filled, asked: Asked) {
  const { quantity, isUnknown, uom, netQuantity, lot } = filled;
  const { words, tag } = asked;
  return {
    "material-name": nameFault(filled, asked),
    quantity: isUnknown ? undefined : amountFault(quantity, tag, words, words.quantity),
    net: uom === PIECE ? amountFault(netQuantity, tag, words) : undefined,
    lot: LOT.test(lot.trim()) ? undefined : words.lot,
  };
}

function rowFaults({ rows, what }: Filled, asked: Asked) {
  const { words, tag } = asked;
  const isCount = what === "counted";
  const taken = rows.filter(({ isTaken }) => isTaken);
  const each = taken.flatMap((row) => [
    [`${row.key}-amount`, isCount ? countFault(row, asked) : amountFault(row.quantity, tag, words)],
    [`${row.key}-lot`, LOT.test(row.lot.trim()) ? undefined : words.lot],
    [`${row.key}-material-name`, row.isAtHand ? undefined : nameFault(row, asked)],
  ]);
  return { rows: taken.length === 0 ? words.rows : undefined, ...Object.fromEntries(each) };
}

/** Nothing is a number here, and no number is none. */
function countFault({ quantity }: Row, { words, tag }: Asked): string | undefined {
  if (quantity.trim() === "") return words.counted;
  return readNumber(quantity, tag) === undefined ? words.number : undefined;
}

/** Where all that was counted is what the books say, as far as this phone knows, nothing needs a reason. */
function reasonFault({ rows, explanation }: Filled, { words, tag }: Asked): string | undefined {
  const isEven = rows
    .filter(({ isTaken }) => isTaken)
    .every(({ quantity, uom, left }) => {
      const counted = readDecimal(readNumber(quantity, tag) ?? "");
      const book = left?.uom === uom ? readDecimal(left.quantity) : undefined;
      return counted !== undefined && book !== undefined && compare(counted, book) === 0;
    });
  return explanation.trim() === "" && !isEven ? words.reason : undefined;
}

/** What nobody named yet has to be called something. */
function nameFault({ anchor, name }: Pick<Row, "anchor" | "name">, { words, isKnown }: Asked) {
  return name.trim() !== "" || (anchor !== "" && isKnown(anchor)) ? undefined : words.material;
}

function amountFault(
  typed: string,
  tag: string,
  words: Asked["words"],
  whenEmpty?: string,
): string | undefined {
  if (typed.trim() === "") return whenEmpty;
  const read = readNumber(typed, tag);
  if (read === undefined) return words.number;
  return /[1-9]/.test(read) ? undefined : words.zero;
}
