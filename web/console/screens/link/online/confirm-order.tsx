/** Which of one's own transfers somebody is asked to confirm. */
import { lotNumber } from "../../../../../worker/core/links/lot-number.ts";
import { useConsole } from "../../../context.ts";
import { type Faults, SelectField } from "../../../parts/form.tsx";
import { showNumber } from "../../../parts/numbers.ts";
import { showMoment } from "../../../parts/said.ts";
import { Shown, useFetched } from "../../../parts/screen.tsx";
import { unitWord } from "../../capture/units.ts";
import { readMoves } from "./calls.ts";

export function ConfirmOrder({ faults }: { readonly faults: Faults }) {
  const { text, language, organisation } = useConsole();
  const words = text.link.make;
  const moves = useFetched(readMoves, [organisation?.slug]);
  const { tag } = language;
  return (
    <Shown of={moves}>
      {(all) =>
        all.length === 0 ? (
          <p class="note">{words.noMoves}</p>
        ) : (
          <SelectField
            name="event"
            label={words.event}
            options={all.map(({ eventID, bizStep, time, lots: [first] }) => {
              const what = bizStep === "shipping" ? "sent" : "received";
              const much =
                first?.quantity === undefined
                  ? ""
                  : `${showNumber(first.quantity, tag)} ${unitWord(text.capture, first.uom ?? "H87")}`;
              const lot = first === undefined ? "" : lotNumber(first.lot);
              const said = [much, first?.material, lot].filter(Boolean).join(" · ");
              const when = showMoment(new Date(time), tag);
              return { value: eventID, label: `${text.capture.what[what]}, ${when}: ${said}` };
            })}
            {...{ faults }}
          />
        )
      }
    </Shown>
  );
}
