/** What came into being or came in: of what it is, how much, and its lot. */
import { useState } from "preact/hooks";
import { PIECE } from "../../../../worker/core/steps/units.ts";
import { useConsole } from "../../context.ts";
import { TextField, TickField } from "../../parts/form.tsx";
import { plainCode, readScanned } from "../../parts/scan/scanned.ts";
import { Scanner } from "../../parts/scan/scanner.tsx";
import { AmountField } from "./amount-field.tsx";
import { netOf } from "./begin.ts";
import type { Filled } from "./filled.ts";
import { type MaterialChoice, MaterialField } from "./material-field.tsx";
import type { PartProps } from "./part-props.ts";

export function MadeFields({ filled, memory, faults, onChange }: PartProps) {
  const { text, language } = useConsole();
  const words = text.capture.record;
  const { what, isUnknown, uom, quantity } = filled;
  const choose = ({ anchor, name }: MaterialChoice) => {
    const known = memory.materials.find((one) => one.anchor === anchor);
    onChange({ anchor, name, ...netOf(known?.net, language.tag) });
  };
  const net = memory.materials.find(({ anchor }) => anchor === filled.anchor)?.net;
  return (
    <>
      <MaterialField
        name="material"
        label={words.material[what as keyof typeof words.material]}
        materials={memory.materials}
        {...{ value: filled, faults }}
        onChange={choose}
      >
        <Scan {...{ memory, onChange }} />
      </MaterialField>
      <AmountField
        name="quantity"
        label={uom === PIECE ? words.pieces : words.quantity}
        isDisabled={isUnknown}
        {...{ value: { quantity, uom }, faults }}
        onChange={onChange}
      />
      <TickField
        name="unknown"
        label={words.unknown}
        checked={isUnknown}
        onChange={({ currentTarget }) => onChange({ isUnknown: currentTarget.checked })}
      />
      {uom === PIECE && net === undefined && (
        <AmountField
          name="net"
          label={words.net}
          hint={words.leaveEmpty}
          value={{ quantity: filled.netQuantity, uom: filled.netUom }}
          {...{ faults }}
          onChange={(typed) => onChange({ netQuantity: typed.quantity, netUom: typed.uom })}
        />
      )}
      <TextField
        name="lot"
        label={words.lot}
        hint={what === "received" ? words.lotHintReceived : words.lotHint}
        {...{ faults }}
        maxLength={20}
        autocomplete="off"
        spellcheck={false}
        value={filled.lot}
        onInput={({ currentTarget }) => onChange({ lot: currentTarget.value })}
      />
    </>
  );
}

/** A code says of what it is and, where it is a lot's, which; text that is no such code is taken for a lot number. */
function Scan({ memory, onChange }: Pick<PartProps, "memory" | "onChange">) {
  const { text, language } = useConsole();
  const [isOpen, setOpen] = useState(false);
  const [read, setRead] = useState("");
  const found = (code: string) => {
    setOpen(false);
    setRead(plainCode(code));
    onChange(saidBy(code, memory, language.tag));
  };
  return (
    <>
      <button type="button" class="button quiet" onClick={() => setOpen(true)}>
        {text.capture.record.scanShort}
      </button>
      <span class="hidden" role="status">
        {read !== "" && text.capture.record.scanned(read)}
      </span>
      {isOpen && <Scanner onFound={found} onClose={() => setOpen(false)} />}
    </>
  );
}

function saidBy(code: string, { materials }: PartProps["memory"], tag: string): Partial<Filled> {
  const read = readScanned(code);
  if (read === undefined) return { lot: plainCode(code) };
  const known = materials.find(({ anchor }) => anchor === read.anchor);
  return {
    ...{ anchor: read.anchor, name: "", ...netOf(known?.net, tag) },
    ...(read.lot !== undefined && { lot: read.lot }),
  };
}
