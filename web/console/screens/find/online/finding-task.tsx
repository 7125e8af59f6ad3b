/** Something the ledger asks, in a list: the sentence, the record it is about, and the way to its sum. */
import type { Finding } from "../../../../../schema/wire/findings.ts";
import { useConsole } from "../../../context.ts";
import { Mentions } from "./event-item.tsx";
import { at, dayOf, stepName } from "./said.ts";
import { Sentence, useAskedWords } from "./sum.tsx";

export function FindingTask({ finding }: { readonly finding: Finding }) {
  const { text, language } = useConsole();
  const say = text.custody.findings;
  const words = useAskedWords();
  const { event, outcome } = finding;
  return (
    <li>
      <p class="found-name">
        <a href={at("findings", event.eventID)}>{stepName(event, text)}</a>
        <span>{dayOf(event.time, language.tag)}</span>
      </p>
      <Sentence finding={finding} words={words} />
      {outcome === "unresolved" && <p class="hint">{say.unresolved}</p>}
      <Mentions lots={event.lots} />
      <div class="actions">
        <a class="button quiet" href={at("findings", event.eventID)}>
          {say.see}
        </a>
      </div>
    </li>
  );
}
