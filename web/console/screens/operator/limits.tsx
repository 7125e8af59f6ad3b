/** What holds for every organisation that has no numbers of its own, and what anchoring may cost in a day. */
import { useState } from "preact/hooks";
import { useText } from "../../context.ts";
import { Form, TextField } from "../../parts/form.tsx";
import { Shown, useFetched } from "../../parts/screen.tsx";
import { readLimits, setLimits } from "./api.ts";
import { bytesOf, megabytes, notWhole, typed } from "./numbers.ts";

export function LimitsForm() {
  const { operator: say } = useText();
  const limits = useFetched(readLimits, []);
  const [isSaved, setSaved] = useState(false);
  const names = { eventsPerMonth: say.eventsPerMonth, megabytes: say.megabytes };
  const check = (fields: FormData) => ({
    ...notWhole(fields, names, { say: say.number, mayBeEmpty: false }),
    ...(/^\d{0,31}$/.test(typed(fields, "gas")) ? {} : { gas: say.number(say.gas) }),
  });
  const send = async (fields: FormData) => {
    setSaved(false);
    const gas = typed(fields, "gas");
    await setLimits({
      eventsPerMonth: Number(typed(fields, "eventsPerMonth")),
      storageBytes: bytesOf(typed(fields, "megabytes")),
      ...(gas !== "" && { gasWeiPerDay: BigInt(gas).toString() }),
    });
    setSaved(true);
  };
  return (
    <Shown of={limits}>
      {({ eventsPerMonth, storageBytes, gasWeiPerDay }) => (
        <Form
          action={say.save}
          onSend={send}
          check={check}
          more={isSaved && <span role="status">{say.saved}</span>}
        >
          {(faults) => (
            <>
              <TextField
                name="eventsPerMonth"
                label={say.eventsPerMonth}
                faults={faults}
                inputMode="numeric"
                defaultValue={String(eventsPerMonth)}
              />
              <TextField
                name="megabytes"
                label={say.megabytes}
                faults={faults}
                inputMode="numeric"
                defaultValue={String(megabytes(storageBytes))}
              />
              <TextField
                name="gas"
                label={say.gas}
                hint={say.gasHint}
                faults={faults}
                inputMode="numeric"
                defaultValue={gasWeiPerDay ?? ""}
              />
            </>
          )}
        </Form>
      )}
    </Shown>
  );
}
