/** `/console/findings/:event`: what the ledger asks about one record: each sum, and a field to say why it is right all the same. */
import type { Finding, FindingPage } from "../../../../../schema/wire/findings.ts";
import type { AskedWords } from "../../../../../worker/core/custody/asked/words.ts";
import { allows, scopesOf } from "../../../../../worker/core/roles.ts";
import { callJson } from "../../../api.ts";
import { useConsole, useText } from "../../../context.ts";
import { type Faults, Form, TextArea } from "../../../parts/form.tsx";
import { Page, Shown, useFetched } from "../../../parts/screen.tsx";
import type { ScreenProps } from "../../../screens.ts";
import { Mentions } from "./event-item.tsx";
import { dayOf, stepName, at as to } from "./said.ts";
import { Sentence, Sum, useAskedWords } from "./sum.tsx";

const CHARS_MAX = 1_000;

/** What was found in one event, explained or not. */
export const readFindings = async (eventID: string): Promise<readonly Finding[]> => {
  const query = new URLSearchParams({ event: eventID, perPage: "100" });
  return (await callJson<FindingPage>("GET", `/api/findings?${query}`)).findings;
};

export function Screen({ at }: ScreenProps) {
  const eventID = at.event ?? "";
  const { findings: say } = useText().custody;
  const words = useAskedWords();
  const found = useFetched(() => readFindings(eventID), [eventID]);
  return (
    <Page title={say.ofEvent}>
      <Shown of={found}>
        {(findings) => (
          <>
            {findings.length === 0 && <p class="note">{say.none}</p>}
            {findings[0] !== undefined && <Record event={findings[0].event} />}
            {findings.map((finding) => (
              <One key={finding.id} finding={finding} words={words} explained={found.again} />
            ))}
          </>
        )}
      </Shown>
      <p>
        <a href="/console/findings">{say.all}</a>
      </p>
    </Page>
  );
}

function Record({ event }: { readonly event: Finding["event"] }) {
  const { text, language } = useConsole();
  return (
    <section>
      <h2>{text.custody.findings.event}</h2>
      <p class="found-name">
        <a href={to("events", event.eventID)}>{stepName(event, text)}</a>
        <span>{dayOf(event.time, language.tag)}</span>
      </p>
      <Mentions lots={event.lots} />
    </section>
  );
}

interface OneProps {
  readonly finding: Finding;
  readonly words: AskedWords | undefined;
  readonly explained: () => void;
}

function One({ finding, words, explained }: OneProps) {
  const { text, organisation } = useConsole();
  const say = text.custody.findings;
  const { rule, profile, outcome, explanation } = finding;
  const mayExplain = organisation !== undefined && allows(scopesOf(organisation.role), "capture");
  const name = words?.rules[rule as keyof AskedWords["rules"]];
  return (
    <section class="asked-about">
      <h2>{name === undefined ? rule : `${name} (${rule})`}</h2>
      <Sentence finding={finding} words={words} />
      <Sum finding={finding} words={words} />
      <p class="hint">{profile === undefined ? say.withoutProfile : say.judgedBy(profile)}</p>
      {outcome === "unresolved" && explanation === undefined && (
        <p class="hint">{say.unresolved}</p>
      )}
      <Explained finding={finding} />
      {explanation === undefined && mayExplain && <Explain id={finding.id} explained={explained} />}
    </section>
  );
}

export function Explained({ finding }: { readonly finding: Finding }) {
  const { text, language } = useConsole();
  const { explanation, explainedAt } = finding;
  if (explanation === undefined || explainedAt === undefined) return null;
  return (
    <>
      <p class="hint">{text.custody.findings.explained(dayOf(explainedAt, language.tag))}</p>
      <p class="quoted">{explanation}</p>
    </>
  );
}

function Explain({ id, explained }: { readonly id: string; readonly explained: () => void }) {
  const { findings: say } = useText().custody;
  const typed = (fields: FormData) => String(fields.get("explanation") ?? "").trim();
  const check = (fields: FormData): Faults =>
    typed(fields) === "" ? { explanation: say.explanationMissing } : {};
  const send = async (fields: FormData) => {
    const body = { explanation: typed(fields) };
    await callJson("POST", `/api/findings/${id}/explain`, { body });
    explained();
  };
  return (
    <Form action={say.explain} check={check} onSend={send}>
      {(faults) => (
        <TextArea
          name="explanation"
          label={say.explanation}
          hint={say.explanationHint}
          faults={faults}
          rows={4}
          maxLength={CHARS_MAX}
        />
      )}
    </Form>
  );
}
