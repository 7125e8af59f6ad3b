/** Says calmly that an amount is unusual while it can still be changed, and takes why it is right all the same. */
import type { StepDraft } from "../../../../worker/core/steps/draft.ts";
import { type Yield, yieldOf } from "../../../../worker/core/steps/yield.ts";
import { useConsole } from "../../context.ts";
import { TextArea } from "../../parts/form.tsx";
import type { Filled } from "./filled.ts";
import { amountWords } from "./step-words.ts";

export function YieldNote(props: {
  readonly filled: Filled;
  readonly draft: () => StepDraft;
  readonly onChange: (changed: Partial<Filled>) => void;
}) {
  const { filled, draft, onChange } = props;
  const { text, language } = useConsole();
  const words = text.capture;
  const made = draft();
  const found = yieldOf(made);
  const isOdd = found.verdict !== "unknown" && found.verdict !== "usual";
  return (
    <div class={isOdd ? "typo" : ""}>
      <p role="status">{isOdd && sentence(found, made, { words, tag: language.tag })}</p>
      {found.verdict === "over" && <p role="alert">{words.record.tooMuch}</p>}
      {isOdd && found.verdict !== "over" && (
        <TextArea
          name="explanation"
          label={words.record.explain}
          hint={words.record.explainHint}
          isOptional
          rows={2}
          maxLength={500}
          value={filled.explanation}
          onInput={({ currentTarget }) => onChange({ explanation: currentTarget.value })}
        />
      )}
    </div>
  );
}

type Odd = Exclude<Yield, { readonly verdict: "unknown" }>;

function sentence(
  { made, used, ratio, min, max }: Odd,
  { goods, from }: StepDraft,
  { words, tag }: { readonly words: Parameters<typeof amountWords>[1]; readonly tag: string },
): string {
  const percent = new Intl.NumberFormat(tag, { style: "percent", maximumFractionDigits: 1 });
  return words.record.typo({
    made: `${amountWords(made, words, tag)} ${goods[0]?.material.name ?? ""}`,
    used: `${amountWords(used, words, tag)} ${from[0]?.material.name ?? ""}`,
    ratio: percent.format(Number(ratio)),
    usual: percent.formatRange(Number(min), Number(max)),
  });
}
