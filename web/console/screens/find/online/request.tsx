/** `/console/requests/:id`: one request: answered by who is asked, read and closed by who asks. */
import type { FileListTold } from "../../../../../schema/wire/files.ts";
import type { EvidenceRequest, EvidenceRequests } from "../../../../../schema/wire/find.ts";
import { mayDisclose, scopesOf } from "../../../../../worker/core/roles.ts";
import { call, callJson } from "../../../api.ts";
import { useConsole, useText } from "../../../context.ts";
import { FileSelect } from "../../../parts/file-select.tsx";
import { type Faults, Form, TextArea } from "../../../parts/form.tsx";
import { Page, Shown, useFetched } from "../../../parts/screen.tsx";
import type { ScreenProps } from "../../../screens.ts";
import { calendarDay, dayOf, lotNumber, at as to } from "./said.ts";
import { saveAs } from "./save.ts";

export function Screen({ at }: ScreenProps) {
  const { one: say } = useText().find.requests;
  const found = useFetched(() => callJson<EvidenceRequests>("GET", "/api/requests"), [at.id]);
  return (
    <Page title={say.title}>
      <Shown of={found}>
        {({ made, received }) => {
          const asked = received.find(({ id }) => id === at.id);
          const own = made.find(({ id }) => id === at.id);
          const request = asked ?? own;
          if (request === undefined) return <p class="note">{say.unknown}</p>;
          return (
            <>
              <Facts request={request} isAsked={asked !== undefined} />
              <Answer request={request} />
              {asked !== undefined && request.state !== "closed" && (
                <AnswerForm request={request} answered={found.again} />
              )}
              {own !== undefined && request.state !== "closed" && (
                <Close id={request.id} closed={found.again} />
              )}
            </>
          );
        }}
      </Shown>
    </Page>
  );
}

interface FactsProps {
  readonly request: EvidenceRequest;
  /** Of this organisation. */
  readonly isAsked: boolean;
}

function Facts({ request, isAsked }: FactsProps) {
  const { text, language } = useConsole();
  const { requests: say } = text.find;
  const { wanted, about, dueOn, overdue, state, from, to: other } = request;
  const day = calendarDay(dueOn, language.tag);
  return (
    <>
      <p class="asked">{wanted}</p>
      <p class={overdue ? "found-facts late" : "found-facts"}>
        <span>{isAsked ? say.from(from.name) : say.to(other.name)}</span>
        <span>{overdue ? say.late(day) : say.due(day)}</span>
        <span>{say.states[state]}</span>
      </p>
      {about !== undefined && (
        <p>
          {say.about} <a href={to(isEvent(about) ? "events" : "lots", about)}>{lotNumber(about)}</a>
        </p>
      )}
    </>
  );
}

const isEvent = (about: string) => /^(?:urn:uuid:|ni:)/.test(about);

function Answer({ request }: { readonly request: EvidenceRequest }) {
  const { text, language } = useConsole();
  const { one: say } = text.find.requests;
  const { answer, answeredAt, file } = request;
  return (
    <section>
      <h2>{say.answer}</h2>
      {answer === undefined ? (
        <p>{say.waiting}</p>
      ) : (
        <>
          <p class="quoted">{answer}</p>
          {answeredAt !== undefined && <p class="hint">{dayOf(answeredAt, language.tag)}</p>}
        </>
      )}
      {file !== undefined && (
        <button type="button" class="button quiet" onClick={() => takeAlong(file)}>
          {say.openFile(file.name)}
        </button>
      )}
    </section>
  );
}

/** By a call, which says for whom it is made. */
async function takeAlong({ id, name }: NonNullable<EvidenceRequest["file"]>): Promise<void> {
  saveAs(await (await call("GET", `/api/files/${id}`)).blob(), name);
}

function AnswerForm(props: { readonly request: EvidenceRequest; readonly answered: () => void }) {
  const { request, answered } = props;
  const { text, organisation } = useConsole();
  const { one: say } = text.find.requests;
  const isShowing = organisation !== undefined && mayDisclose(scopesOf(organisation.role));
  const typed = (fields: FormData, name: string) => String(fields.get(name) ?? "").trim();
  const check = (fields: FormData): Faults =>
    typed(fields, "answer") === "" ? { answer: say.answerMissing } : {};
  const send = async (fields: FormData) => {
    const file = typed(fields, "file");
    const body = { answer: typed(fields, "answer"), ...(file !== "" && { file }) };
    await callJson("PUT", `/api/requests/${request.id}/answer`, { body });
    answered();
  };
  return (
    <Form action={request.state === "open" ? say.send : say.again} check={check} onSend={send}>
      {(faults) => (
        <>
          <TextArea
            name="answer"
            label={say.answerLabel}
            hint={say.answerHint}
            faults={faults}
            rows={5}
            maxLength={4_000}
          />
          {isShowing ? (
            <FileField faults={faults} />
          ) : (
            <p class="note">{say.fileNotYours(request.from.name)}</p>
          )}
        </>
      )}
    </Form>
  );
}

/** One of the organisation's own documents, or none; without documents nothing is asked. */
function FileField({ faults }: { readonly faults: Faults }) {
  const { one: say } = useText().find.requests;
  const { value } = useFetched(() => callJson<FileListTold>("GET", "/api/files"), []);
  if (value === undefined || value.files.length === 0) return null;
  return <FileSelect files={value.files} say={say} faults={faults} />;
}

function Close({ id, closed }: { readonly id: string; readonly closed: () => void }) {
  const { one: say } = useText().find.requests;
  const close = async () => {
    await call("DELETE", `/api/requests/${id}`);
    closed();
  };
  return (
    <div class="actions">
      <button type="button" class="button quiet" onClick={close}>
        {say.close}
      </button>
      <p class="hint">{say.closeHint}</p>
    </div>
  );
}
