/** What the ledger asked about an event, and what was said to it. */
import type { Finding } from "../../../../../schema/wire/findings.ts";
import { useText } from "../../../context.ts";
import { Explained } from "./finding.tsx";
import { at } from "./said.ts";
import { Sentence, useAskedWords } from "./sum.tsx";

export function EventFindings(props: {
  readonly eventID: string;
  readonly findings: readonly Finding[];
}) {
  const { eventID, findings } = props;
  const { findings: say } = useText().custody;
  const words = useAskedWords();
  if (findings.length === 0) return null;
  return (
    <section>
      <h2>{say.ofEvent}</h2>
      {findings.map((finding) => (
        <div key={finding.id} class="asked-about">
          <Sentence finding={finding} words={words} />
          <Explained finding={finding} />
        </div>
      ))}
      <p>
        <a href={at("findings", eventID)}>{say.see}</a>
      </p>
    </section>
  );
}
