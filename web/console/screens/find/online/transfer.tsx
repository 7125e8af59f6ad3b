/** `/console/transfers/:id/:lot`: did this arrive? All of it, less, or not as they say. */
import { useState } from "preact/hooks";
import type { Transfers, TransferTold } from "../../../../../schema/wire/transfers.ts";
import { allows, scopesOf } from "../../../../../worker/core/roles.ts";
import { callJson } from "../../../api.ts";
import { useConsole, useText } from "../../../context.ts";
import { ChoiceField, type Faults, Form, TextArea, TextField } from "../../../parts/form.tsx";
import { readNumber } from "../../../parts/numbers.ts";
import { Page, Shown, useFetched } from "../../../parts/screen.tsx";
import type { ScreenProps } from "../../../screens.ts";
import { unitWord } from "../../capture/units.ts";
import { TransferSaid } from "./transfer-lines.tsx";

const REASON_CHARS_MAX = 500;

export function Screen({ at }: ScreenProps) {
  const { text, organisation } = useConsole();
  const say = text.transfers;
  const [id, lot] = [at.id ?? "", at.lot ?? ""];
  const asked = new URLSearchParams({ side: "received", lot }).toString();
  const found = useFetched(() => callJson<Transfers>("GET", `/api/transfers?${asked}`), [asked]);
  const mayAnswer = organisation !== undefined && allows(scopesOf(organisation.role), "capture");
  return (
    <Page title={say.title}>
      <Shown of={found}>
        {({ transfers }) => {
          const transfer = transfers.find((one) => one.id === id);
          if (transfer === undefined) return <p class="note">{say.unknown}</p>;
          return (
            <>
              <TransferSaid transfer={transfer} />
              {mayAnswer ? (
                <Answer transfer={transfer} answered={found.again} />
              ) : (
                <p class="note">{say.notYours}</p>
              )}
            </>
          );
        }}
      </Shown>
      <p>
        <a href="/console/tasks">{say.back}</a>
      </p>
    </Page>
  );
}

interface AnswerProps {
  readonly transfer: TransferTold;
  readonly answered: () => void;
}

function Answer({ transfer, answered }: AnswerProps) {
  const { transfers: say } = useText();
  const { language } = useConsole();
  const [choice, setChoice] = useState("");
  const { id, lot, uom } = transfer;
  const typed = (fields: FormData, name: string) => String(fields.get(name) ?? "").trim();
  const amount = (fields: FormData) => readNumber(typed(fields, "quantity"), language.tag);
  const check = (fields: FormData): Faults => {
    if (choice === "") return { answer: say.choose };
    if (choice === "less" && amount(fields) === undefined) return { quantity: say.quantityMissing };
    if (choice === "disputed" && typed(fields, "reason") === "")
      return { reason: say.reasonMissing };
    return {};
  };
  const send = async (fields: FormData) => {
    const answer = choice === "disputed" ? "disputed" : "confirmed";
    const body = {
      ...{ lot, answer },
      ...(choice === "less" && { quantity: amount(fields), uom }),
      ...(choice === "disputed" && { reason: typed(fields, "reason") }),
    };
    await callJson("POST", `/api/transfers/${id}/answer`, { body });
    answered();
  };
  return (
    <Form action={say.send} check={check} onSend={send}>
      {(faults) => (
        <>
          <Choice transfer={transfer} faults={faults} choice={choice} choose={setChoice} />
          {choice === "less" && <Quantity uom={uom} faults={faults} />}
          {choice === "disputed" && (
            <TextArea
              name="reason"
              label={say.reason}
              hint={say.reasonHint}
              faults={faults}
              maxLength={REASON_CHARS_MAX}
            />
          )}
          <p class="hint">{say.again}</p>
        </>
      )}
    </Form>
  );
}

interface ChoiceProps {
  readonly transfer: TransferTold;
  readonly faults: Faults;
  readonly choice: string;
  readonly choose: (value: string) => void;
}

/** Of what was sent in an unknown quantity nobody says how much less came. */
function Choice({ transfer: { quantity }, faults, choice, choose }: ChoiceProps) {
  const { transfers: say } = useText();
  const options = (["all", "less", "disputed"] as const)
    .filter((value) => value !== "less" || quantity !== undefined)
    .map((value) => ({ value, label: say.choices[value] }));
  return (
    <ChoiceField
      name="answer"
      label={say.question}
      faults={faults}
      options={options}
      value={choice}
      onChoose={choose}
    />
  );
}

function Quantity({
  uom = "H87",
  faults,
}: {
  readonly uom?: string | undefined;
  readonly faults: Faults;
}) {
  const { text } = useConsole();
  const say = text.transfers;
  return (
    <TextField
      name="quantity"
      label={say.quantity}
      hint={say.quantityHint(unitWord(text.capture, uom))}
      inputMode="decimal"
      faults={faults}
    />
  );
}
