/** What keeps a form from being recorded, by field. Little does: what is not known may be left out. Pure. */

import { readNumber } from "../../parts/numbers.ts";
import type { Text } from "../../text/languages.ts";
import { type Filled, MAKES, PIECE, type Row, TAKES } from "./filled.ts";

/** What GS1 lets stand in a lot number: set 82, twenty characters. General Specifications §7.11. */
const LOT = /^[!"%&'()*+,\-./0-9:;<=>?A-Z_a-z]{1,20}$/;

interface Asked {
  readonly words: Text["capture"]["faults"];
  readonly tag: string;
  readonly now: Date;
  /** Whether something goes by this anchor already. */
  readonly isKnown: (anchor: string) => boolean;
}

export function faultsIn(filled: Filled, asked: Asked): Readonly<Record<string, string>> {
  const { words, tag, now } = asked;
  const found: Record<string, string | undefined> = {
    ...(MAKES.has(filled.what) && madeFaults(filled, asked)),
    ...(TAKES.has(filled.what) && rowFaults(filled.rows, asked)),
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

function rowFaults(rows: readonly Row[], asked: Asked) {
  const { words, tag } = asked;
  const taken = rows.filter(({ isTaken }) => isTaken);
  const each = taken.flatMap((row) => [
    [`${row.key}-amount`, amountFault(row.quantity, tag, words)],
    [`${row.key}-lot`, LOT.test(row.lot.trim()) ? undefined : words.lot],
    [`${row.key}-material-name`, row.isAtHand ? undefined : nameFault(row, asked)],
  ]);
  return { rows: taken.length === 0 ? words.rows : undefined, ...Object.fromEntries(each) };
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
