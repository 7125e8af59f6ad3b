/** Four fields: how much, which lot, a photo, and what may be shown. Everything else stands in the link. */
import { useState } from "preact/hooks";
import type { LinkContent } from "../../../../../worker/core/links/link-content.ts";
import { linkDraft, linkFindings } from "../../../../../worker/core/links/link-event.ts";
import { PIECE } from "../../../../../worker/core/steps/units.ts";
import { useConsole } from "../../../context.ts";
import { type Faults, Form, TextField, TickField } from "../../../parts/form.tsx";
import { readNumber, showNumber } from "../../../parts/numbers.ts";
import { Page } from "../../../parts/screen.tsx";
import { dayOf, localIso } from "../../capture/local-time.ts";
import { unitWord } from "../../capture/units.ts";
import type { Answer } from "./answers.ts";
import { PhotoField } from "./photo-field.tsx";
import { type ShowChosen, ShowFields, showsIn } from "./show-fields.tsx";
import type { OpenedLink } from "./use-link.ts";

type RecordContent = Extract<LinkContent, { purpose: "record" }>;

export function RecordForm(link: OpenedLink & { readonly content: RecordContent }) {
  const { content, kept, keep } = link;
  const { text, language } = useConsole();
  const words = text.link.record;
  const { asks, by, to } = content;
  const before = kept.answer?.purpose === "record" ? kept.answer : undefined;
  const [isUnknown, setUnknown] = useState(before !== undefined && before.quantity === undefined);
  const [photo, setPhoto] = useState(kept.photo);
  const [show, setShow] = useState<ShowChosen>({ show: "step", place: "none" });
  const answerIn = (fields: FormData): Answer & { readonly purpose: "record" } => {
    const quantity = readNumber(String(fields.get("quantity") ?? ""), language.tag);
    return {
      ...{ purpose: "record", id: crypto.randomUUID(), time: localIso(new Date()) },
      lot: String(fields.get("lot")).trim(),
      ...(quantity !== undefined && !isUnknown && { quantity }),
      consent: { ...showsIn(show, by.name, text), language: language.tag },
    };
  };
  const check = (fields: FormData): Faults => {
    const typed = String(fields.get("quantity") ?? "").trim();
    const faults = text.capture.faults;
    if (!isUnknown && typed === "") return { quantity: faults.quantity };
    if (!isUnknown && readNumber(typed, language.tag) === undefined)
      return { quantity: faults.number };
    const found = linkFindings(linkDraft(asks, answerIn(fields), by.name));
    return Object.fromEntries(
      found.map(({ pointer, rule, detail }) => [
        pointer.slice(1),
        pointer === "/lot" ? faults.lot : rule === "zero" ? faults.zero : detail,
      ]),
    );
  };
  const send = async (fields: FormData) => {
    const { problem: _, photo: __, ...rest } = kept;
    await keep({ ...rest, state: "waiting", answer: answerIn(fields), ...(photo && { photo }) });
  };
  const unit = unitWord(text.capture, asks.uom);
  return (
    <Page title={words.titles[asks.what](asks.material.name)} lead={words.lead(by.name, to)}>
      {asks.for !== undefined && <p class="hint">{words.for(asks.for)}</p>}
      <div class="by-link">
        <Form action={words.action} onSend={send} check={check}>
          {(faults) => (
            <>
              <TextField
                name="quantity"
                label={asks.uom === PIECE ? words.pieces : words.quantity(unit)}
                {...{ faults }}
                inputMode="decimal"
                autocomplete="off"
                disabled={isUnknown}
                defaultValue={before?.quantity && showNumber(before.quantity, language.tag)}
              />
              <TickField
                name="unknown"
                label={text.capture.record.unknown}
                checked={isUnknown}
                onChange={({ currentTarget }) => setUnknown(currentTarget.checked)}
              />
              <TextField
                name="lot"
                label={text.capture.record.lot}
                hint={text.capture.record.lotHint}
                {...{ faults }}
                maxLength={20}
                autocomplete="off"
                spellcheck={false}
                defaultValue={before?.lot ?? asks.lot ?? `${dayOf(new Date())}-1`}
              />
              <PhotoField photo={photo} onChange={setPhoto} />
              <ShowFields maker={by.name} place={asks.place} value={show} onChange={setShow} />
            </>
          )}
        </Form>
      </div>
    </Page>
  );
}
