/** Which lots: those at hand to tick, a code to scan, or another one to type. Each that is ticked says how much of it. */
import { useState } from "preact/hooks";
import { useConsole } from "../../context.ts";
import { type Faults, TextField } from "../../parts/form.tsx";
import { showNumber } from "../../parts/numbers.ts";
import { plainCode, readScanned } from "../../parts/scan/scanned.ts";
import { Scanner } from "../../parts/scan/scanner.tsx";
import type { Text } from "../../text/languages.ts";
import { AmountField } from "./amount-field.tsx";
import type { Row } from "./filled.ts";
import { MaterialField } from "./material-field.tsx";
import type { Memory } from "./memory.ts";
import { UNITS, unitWord } from "./units.ts";

/** Listed at once; the others when they are asked for. */
const SHOWN = 5;
const ROWS_MAX = 50;

export interface LotRowsProps {
  readonly legend: string;
  readonly hint?: string;
  readonly rows: readonly Row[];
  readonly memory: Memory;
  readonly faults: Faults;
  /** How much is there is asked, and not how much of it was taken. */
  readonly isCount: boolean;
  readonly onChange: (rows: readonly Row[]) => void;
}

export function LotRows(props: LotRowsProps) {
  const { legend, hint, rows, memory, faults, isCount, onChange } = props;
  const words = useConsole().text.capture.record;
  const [isScanning, setScanning] = useState(false);
  const [isAll, setAll] = useState(false);
  const put = (row: Row) => onChange(rows.map((before) => (before.key === row.key ? row : before)));
  const add = (found: Partial<Row>) => {
    const known = rows.find(
      ({ anchor, lot }) => anchor === found.anchor && lot === found.lot && lot !== undefined,
    );
    if (known !== undefined) return put({ ...known, isTaken: true });
    if (rows.length < ROWS_MAX) onChange([...rows, { ...emptyRow(rows.length, memory), ...found }]);
  };
  const scanned = (code: string) => {
    setScanning(false);
    add(readScanned(code) ?? { lot: plainCode(code) });
  };
  const fault = faults.rows;
  const shown = rows.filter((row, at) => isAll || at < SHOWN || row.isTaken || !row.isAtHand);
  return (
    <fieldset class={fault === undefined ? "field lots" : "field lots faulty"}>
      <legend>{legend}</legend>
      {hint !== undefined && <p class="hint">{hint}</p>}
      {fault !== undefined && <p class="fault">{fault}</p>}
      {shown.map((row, at) =>
        row.isAtHand ? (
          <AtHand
            key={row.key}
            name={at === 0 ? "rows" : row.key}
            {...{ row, put, faults, isCount }}
          />
        ) : (
          <Another key={row.key} {...{ row, put, memory, faults, isCount }} />
        ),
      )}
      <div class="actions">
        {shown.length < rows.length && (
          <button type="button" class="button quiet" onClick={() => setAll(true)}>
            {words.moreLots(rows.length - shown.length)}
          </button>
        )}
        <button type="button" class="button quiet" onClick={() => setScanning(true)}>
          {words.scan}
        </button>
        <button type="button" class="button quiet" onClick={() => add({})}>
          {words.anotherLot}
        </button>
      </div>
      {isScanning && <Scanner onFound={scanned} onClose={() => setScanning(false)} />}
    </fieldset>
  );
}

function emptyRow(n: number, { materials }: Memory): Row {
  return {
    ...{ key: `another-${n}`, isTaken: true, isAtHand: false },
    ...{ anchor: materials[0]?.anchor ?? "", name: "", lot: "" },
    ...{ quantity: "", uom: UNITS[0] ?? "" },
  };
}

interface RowProps {
  readonly row: Row;
  readonly put: (row: Row) => void;
  readonly faults: Faults;
  readonly isCount: boolean;
}

function AtHand({ row, put, faults, isCount, name }: RowProps & { readonly name: string }) {
  const { text, language } = useConsole();
  const words = text.capture;
  const { left } = row;
  const amount = left && `${showNumber(left.quantity, language.tag)} ${unitWord(words, left.uom)}`;
  return (
    <div class="lot">
      <label class="pick">
        <input
          type="checkbox"
          name={name}
          checked={row.isTaken}
          onChange={({ currentTarget }) => put({ ...row, isTaken: currentTarget.checked })}
        />
        <span>
          {row.lot}
          <small>{[row.name, amount].filter(Boolean).join(" · ")}</small>
        </span>
      </label>
      {row.isTaken && (
        <AmountField
          name={`${row.key}-amount`}
          label={isCount ? words.record.howMuchIsThere : words.record.howMuchOfIt}
          hint={hintOf(amount, isCount, words.record)}
          {...{ value: row, faults }}
          onChange={(typed) => put({ ...row, ...typed })}
        />
      )}
    </div>
  );
}

function hintOf(amount: string | undefined, isCount: boolean, words: Text["capture"]["record"]) {
  if (amount === undefined) return isCount ? words.nothingIsZero : words.leaveEmpty;
  return isCount ? words.byTheBooks(amount) : words.allOfIt(amount);
}

function Another({ row, put, memory, faults, isCount }: RowProps & { readonly memory: Memory }) {
  const words = useConsole().text.capture.record;
  if (!row.isTaken) return null;
  return (
    <div class="lot another">
      <TextField
        name={`${row.key}-lot`}
        label={words.lot}
        {...{ faults }}
        maxLength={20}
        autocomplete="off"
        spellcheck={false}
        value={row.lot}
        onInput={({ currentTarget }) => put({ ...row, lot: currentTarget.value })}
      />
      <MaterialField
        name={`${row.key}-material`}
        label={words.ofWhat}
        materials={memory.materials}
        {...{ value: row, faults }}
        onChange={(choice) => put({ ...row, ...choice })}
      />
      <AmountField
        name={`${row.key}-amount`}
        label={isCount ? words.howMuchIsThere : words.howMuchOfIt}
        hint={hintOf(undefined, isCount, words)}
        {...{ value: row, faults }}
        onChange={(typed) => put({ ...row, ...typed })}
      />
      <button type="button" class="button quiet" onClick={() => put({ ...row, isTaken: false })}>
        {words.removeLot}
      </button>
    </div>
  );
}
