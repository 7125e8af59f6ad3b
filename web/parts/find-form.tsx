/** The field for a code that cannot be scanned: a plain form, whole without JavaScript. */
import { paths } from "../paths.ts";
import type { Text } from "../text/languages.ts";

export interface FindFormProps {
  readonly text: Text;
  /** What was typed before. */
  readonly typed?: { readonly code: string; readonly lot?: string };
  /** Where what was typed cannot be right. */
  readonly wrong?: "code" | "lot" | undefined;
  /** The code alone, without the lot. */
  readonly isShort?: boolean;
}

/** As long as what worker/core/typed-code.ts reads. */
const CODE_CHARS_MAX = 2_048;
const LOT_CHARS_MAX = 40;
const INVALID = { "aria-invalid": "true" } as const;
const TYPED = { autocomplete: "off", autocapitalize: "off", spellcheck: false } as const;

export function FindForm({ text, typed, wrong, isShort = false }: FindFormProps) {
  const say = text.finding;
  return (
    <form class="find" method="get" action={paths.find()}>
      {text.isAsked === true && <input type="hidden" name="lang" value={text.tag} />}
      <p class="field">
        <label for="find-code">{say.code}</label>
        <input
          {...{ id: "find-code", name: "code", type: "text", required: true, ...TYPED }}
          maxlength={CODE_CHARS_MAX}
          aria-describedby="find-code-hint"
          {...(wrong === "code" && INVALID)}
          value={typed?.code ?? ""}
        />
        <span class="hint" id="find-code-hint">
          {say.codeHint}
        </span>
      </p>
      {!isShort && (
        <p class="field">
          <label for="find-lot">{say.lot}</label>
          <input
            {...{ id: "find-lot", name: "lot", type: "text", ...TYPED }}
            maxlength={LOT_CHARS_MAX}
            aria-describedby="find-lot-hint"
            {...(wrong === "lot" && INVALID)}
            value={typed?.lot ?? ""}
          />
          <span class="hint" id="find-lot-hint">
            {say.lotHint}
          </span>
        </p>
      )}
      <button type="submit">{say.go}</button>
    </form>
  );
}
