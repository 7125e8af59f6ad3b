/** Values that a story can draw on, by where they come from, and what each is now. A tap puts one where the cursor is. */
import type { StoryValueTold } from "../../../../../schema/wire/stories.ts";
import { useConsole } from "../../../context.ts";

interface Props {
  readonly values: readonly StoryValueTold[];
  readonly put: (text: string) => void;
}

export function StoryValues({ values, put }: Props) {
  const say = useConsole().text.stories;
  const there = values.filter(({ now }) => now !== undefined);
  const groups = [...new Set(there.map(({ name }) => groupOf(name)))];
  return (
    <section class="values" aria-labelledby="values">
      <h2 id="values">{say.values}</h2>
      <p class="hint">{there.length === 0 ? say.noValues : say.valuesHint}</p>
      {groups.map((group) => (
        <details key={group}>
          <summary>
            <Title group={group} />
          </summary>
          <ul>
            {there
              .filter(({ name }) => groupOf(name) === group)
              .map(({ name, now }) => (
                <li key={name}>
                  <button
                    type="button"
                    class="button quiet"
                    onClick={(event) => putInto(event.currentTarget, name, put)}
                  >
                    <span dir="auto">{now}</span> <code dir="ltr">{name}</code>
                  </button>
                </li>
              ))}
          </ul>
        </details>
      ))}
    </section>
  );
}

/** `lot.harvest`, `certificate.fsc-coc`; what is of one kind alone goes by its first word. */
function groupOf(name: string): string {
  const [of = "", which = ""] = name.split(".");
  if (name === "lot.number") return "other";
  if (of === "lot" || of === "certificate") return `${of}.${which}`;
  return of === "days" || of === "figure" ? of : "other";
}

function Title({ group }: { readonly group: string }) {
  const say = useConsole().text.stories;
  const [of, which = ""] = group.split(".");
  if (of === "lot") return <>{say.step(which)}</>;
  if (of === "certificate") return <>{say.certificate(which)}</>;
  return <>{of === "days" ? say.days : of === "figure" ? say.figure : say.other}</>;
}

function putInto(button: HTMLButtonElement, name: string, put: (text: string) => void): void {
  const field = button.form?.elements.namedItem("text");
  if (!(field instanceof HTMLTextAreaElement)) return;
  const { value, selectionStart, selectionEnd } = field;
  const inserted = `{{${name}}}`;
  put(value.slice(0, selectionStart) + inserted + value.slice(selectionEnd));
  const at = selectionStart + inserted.length;
  field.focus();
  requestAnimationFrame(() => field.setSelectionRange(at, at));
}
