/** What the linter found: the words underlined, and for each why, by which law, what lets it stand, and a better sentence. */
import { useId } from "preact/hooks";
import type { Finding } from "../../../../../worker/core/lint/lint.ts";
import type { LintWords } from "../../../../../worker/core/lint/words-en.ts";
import { useConsole } from "../../../context.ts";
import { type Faults, TextField } from "../../../parts/form.tsx";
import { insteadOf, piecesOf } from "./marked.ts";
import type { Reading } from "./use-lint.ts";

export const REASON_CHARS_MAX = 300;
/** The field in which somebody says why words of a rule may stand. */
export const reasonField = (rule: string) => `reason-${rule}`;

/** What somebody has to say something about before it is published. */
export const isOpen = ({ unlock }: Finding) => unlock.state !== "pass";

export interface FindingsProps {
  readonly text: string;
  readonly language: string;
  readonly reading: Reading;
  readonly faults: Faults;
  readonly take: (text: string) => void;
}

export function Findings(props: FindingsProps) {
  const { text, language, reading, faults, take } = props;
  const { text: words, language: own } = useConsole();
  const say = words.claims.lint;
  const { read, isBusy, hasFailed } = reading;
  const findings = read?.findings ?? [];
  const open = findings.filter(isOpen);
  if (text.trim() === "") return null;
  const count = open.length === 0 ? say.passes : say.found(open.length.toLocaleString(own.tag));
  return (
    <section class="reading" aria-labelledby="reading">
      <h2 id="reading">{say.title}</h2>
      <p role="status" class="hint">
        {isBusy ? say.busy : hasFailed ? say.failed : findings.length > 0 ? count : ""}
        {!isBusy && read !== undefined && findings.length === 0 && say.nothing}
      </p>
      {read?.isGuess && <p class="hint">{say.readAsEnglish}</p>}
      {open.length > 0 && <Marked text={text} language={language} findings={open} />}
      <ul class="findings">
        {findings.map((finding, n) => (
          <li
            key={`${finding.rule} ${finding.span.start}`}
            class={`finding ${isOpen(finding) ? finding.severity : "covered"}`}
          >
            <OneFinding
              {...{ finding, text, language, take, faults }}
              words={read?.words}
              // One reason a rule is enough.
              asks={findings.findIndex(({ rule }) => rule === finding.rule) === n}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Marked(props: { text: string; language: string; findings: readonly Finding[] }) {
  const say = useConsole().text.claims.lint;
  return (
    <figure class="marked">
      <figcaption class="hint">{say.marked}</figcaption>
      <p lang={props.language} dir="auto">
        {piecesOf(props.text, props.findings).map(({ text, severity }, n) =>
          severity === undefined ? (
            text
          ) : (
            <mark key={n} class={severity}>
              {text}
            </mark>
          ),
        )}
      </p>
    </figure>
  );
}

interface OneProps {
  readonly finding: Finding;
  readonly text: string;
  readonly language: string;
  readonly words: LintWords | undefined;
  readonly faults: Faults;
  readonly asks: boolean;
  readonly take: (text: string) => void;
}

function OneFinding({ finding, text, language, words, faults, asks, take }: OneProps) {
  const say = useConsole().text.claims.lint;
  const { rule, severity, span, explanation, unlock } = finding;
  return (
    <>
      <p class="thing">
        <span class="severity">{isOpen(finding) ? say.severity[severity] : say.covered}</span>{" "}
        <q lang={language} dir="auto">
          {text.slice(span.start, span.end)}
        </q>
      </p>
      <p>{explanation}</p>
      <Unlocks unlock={unlock} words={words} />
      <Instead {...{ finding, text, language, take }} />
      <Laws finding={finding} />
      {isOpen(finding) && severity === "block" && <p class="hint">{say.blocked}</p>}
      {isOpen(finding) && severity !== "block" && asks && (
        <TextField
          name={reasonField(rule)}
          label={say.reason}
          hint={say.reasonHint}
          faults={faults}
          maxLength={REASON_CHARS_MAX}
          isOptional={severity === "info"}
        />
      )}
    </>
  );
}

function Unlocks({ unlock, words }: { unlock: Finding["unlock"]; words: LintWords | undefined }) {
  const say = useConsole().text.claims.lint;
  if (unlock.state === "pass") return <p class="passes">{say.passes}</p>;
  if (unlock.state === "never") return <p class="needs">{say.never}</p>;
  return (
    <div class="needs">
      <p>{say.needs}</p>
      <ul>
        {unlock.needs.map((need) => (
          <li key={need}>{words?.need[need]}</li>
        ))}
      </ul>
    </div>
  );
}

/** The sentences of the linter are English: into a text of another language nobody puts one by a tap. */
function Instead(props: Pick<OneProps, "finding" | "text" | "language" | "take">) {
  const { finding, text, language, take } = props;
  const say = useConsole().text.claims.lint;
  const { rewrite, span } = finding;
  if (rewrite === undefined || language !== "en") return null;
  return (
    <div class="instead">
      <p>
        {say.instead} <span lang="en">{rewrite}</span>
      </p>
      <button
        type="button"
        class="button quiet"
        onClick={() => take(insteadOf(text, span, rewrite))}
      >
        {say.takeOver}
      </button>
    </div>
  );
}

function Laws({ finding }: { readonly finding: Finding }) {
  const say = useConsole().text.claims.lint;
  const id = useId();
  const laws = Object.entries(finding.law);
  if (laws.length === 0) return null;
  return (
    <details class="laws">
      <summary id={id}>{say.law}</summary>
      <dl>
        {laws.map(([market, law]) => (
          <div key={market}>
            <dt>{say.markets[market as keyof typeof say.markets]}</dt>
            <dd lang="en">{law}</dd>
          </div>
        ))}
      </dl>
      <p class="hint">{finding.rule}</p>
    </details>
  );
}
