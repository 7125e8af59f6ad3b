/** From whom it came, or to whom it went. */
import { useConsole } from "../../context.ts";
import { TextField } from "../../parts/form.tsx";
import type { PartProps } from "./part-props.ts";

const LIST = "known-partners";

export function PartnerField({ filled, memory, faults, onChange }: PartProps) {
  const { partner } = useConsole().text.capture.record;
  return (
    <>
      <TextField
        name="partner"
        label={filled.what === "received" ? partner.received : partner.sent}
        isOptional
        {...{ faults }}
        maxLength={100}
        autocomplete="off"
        list={LIST}
        value={filled.partner}
        onInput={({ currentTarget }) => onChange({ partner: currentTarget.value })}
      />
      <datalist id={LIST}>
        {memory.partners.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </>
  );
}
