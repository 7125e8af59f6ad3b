/** What the other side of a transfer said, and two answers: that is right, that is not right. */
import { useState } from "preact/hooks";
import type { LinkTold } from "../../../../../schema/wire/supplier-links.ts";
import type { LinkContent, MovedGoods } from "../../../../../worker/core/links/link-content.ts";
import { callJson } from "../../../api.ts";
import { useConsole } from "../../../context.ts";
import { type Faults, Form, faultsOf, TextArea } from "../../../parts/form.tsx";
import { showMoment } from "../../../parts/said.ts";
import { Page } from "../../../parts/screen.tsx";
import { amountWords } from "../../capture/step-words.ts";
import type { Answer } from "./answers.ts";
import type { OpenedLink } from "./use-link.ts";

type ConfirmContent = Extract<LinkContent, { purpose: "confirm" }>;
type Confirm = Extract<Answer, { purpose: "confirm" }>;

export function ConfirmForm(link: OpenedLink & { readonly content: ConfirmContent }) {
  const { content, told } = link;
  const { text, me } = useConsole();
  const words = text.link.confirm;
  const { asks, by, to } = content;
  const works = me?.organisations.some(({ slug }) => slug === told?.signInFor);
  return (
    <Page title={words.titles[asks.what](asks.from)} lead={words.lead(by.name, to)}>
      <Statement asks={asks} />
      {told?.needsSignIn && !works ? <SignIn to={to} /> : <Answers {...link} />}
    </Page>
  );
}

export function Statement({ asks }: { readonly asks: ConfirmContent["asks"] }) {
  const { text, language } = useConsole();
  const words = text.link.confirm;
  return (
    <dl class="facts">
      <div>
        <dt>{words.said(asks.from)}</dt>
        <dd>
          <ul>
            {asks.goods.map((goods) => (
              <li key={goods.lot}>
                <Goods {...goods} />
              </li>
            ))}
            {asks.isMore && <li>{words.more}</li>}
          </ul>
        </dd>
      </div>
      <div>
        <dt>{text.capture.receipt.when}</dt>
        <dd>{showMoment(new Date(asks.time), language.tag)}</dd>
      </div>
    </dl>
  );
}

function Goods({ name, lot, quantity, uom }: MovedGoods) {
  const { text, language } = useConsole();
  const amount = { quantity: quantity ?? "", uom: uom ?? "H87" };
  const much =
    quantity === undefined
      ? text.capture.receipt.unknown
      : amountWords(amount, text.capture, language.tag);
  return <>{[much, name, lot].filter(Boolean).join(" · ")}</>;
}

function SignIn({ to }: { readonly to: string }) {
  const { text } = useConsole();
  return (
    <div class="note">
      <p>{text.link.confirm.signIn(to)}</p>
      <p class="actions">
        <a class="button" href="/console/sign-in">
          {text.shell.signIn}
        </a>
      </p>
    </div>
  );
}

function Answers({ text: link, told, kept, keep }: OpenedLink) {
  const { text } = useConsole();
  const words = text.link.confirm;
  const [isWrong, setWrong] = useState(false);
  const [fault, setFault] = useState<string>();
  const say = async (answer: Confirm) => {
    const { problem: _, ...rest } = kept;
    if (told?.signInFor === undefined) return keep({ ...rest, state: "waiting", answer });
    const { purpose: __, ...said } = answer;
    const asked = { body: { ...said, link }, organisation: told.signInFor };
    const after = await callJson<LinkTold>("POST", "/api/confirmations", asked);
    await keep({ ...rest, state: "sent", answer, told: after });
  };
  const right = () =>
    say({ purpose: "confirm", answer: "confirmed" }).catch((reason) => {
      const faults = faultsOf(reason, text.shell.unreachable, text.shell.failed);
      setFault(Object.values(faults)[0]);
    });
  const check = (fields: FormData): Faults =>
    String(fields.get("reason")).trim() === "" ? { reason: words.reasonMissing } : {};
  const wrong = (fields: FormData) =>
    say({
      ...{ purpose: "confirm", answer: "disputed" },
      reason: String(fields.get("reason")).trim(),
    });
  return (
    <div class="by-link">
      {fault !== undefined && (
        <p class="note fault" role="alert">
          {fault}
        </p>
      )}
      <h2>{words.question}</h2>
      <div class="actions">
        <button type="button" class="button" onClick={right}>
          {words.right}
        </button>
        <button
          type="button"
          class="button quiet"
          aria-expanded={isWrong}
          onClick={() => setWrong(!isWrong)}
        >
          {words.wrong}
        </button>
      </div>
      {isWrong && (
        <Form action={words.send} onSend={wrong} check={check}>
          {(faults) => (
            <TextArea
              name="reason"
              label={words.reason}
              hint={words.reasonHint}
              maxLength={500}
              {...{ faults }}
            />
          )}
        </Form>
      )}
    </div>
  );
}
