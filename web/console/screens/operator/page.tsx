/** One page off the air, or back. */
import { useState } from "preact/hooks";
import { useText } from "../../context.ts";
import { Form, TextField } from "../../parts/form.tsx";
import { suspendPage } from "./api.ts";
import { typed } from "./numbers.ts";

export function PageForm() {
  const { operator: say } = useText();
  const [done, setDone] = useState("");
  const send = async (fields: FormData) => {
    setDone("");
    const reason = typed(fields, "reason");
    await suspendPage(typed(fields, "page"), reason);
    setDone(reason === "" ? say.pageBack : say.pageGone);
  };
  return (
    <Form action={say.pageDo} onSend={send} more={<span role="status">{done}</span>}>
      {(faults) => (
        <>
          <TextField name="page" label={say.pageAddress} faults={faults} inputMode="url" />
          <TextField
            name="reason"
            label={say.suspendReason}
            hint={say.pageReasonHint}
            faults={faults}
            maxLength={300}
            isOptional
          />
        </>
      )}
    </Form>
  );
}
