/** The badge as it stands now, and the lines that a shop puts into its page. docs/channels.md. */

import { useState } from "preact/hooks";
import { escaped } from "../../../../../worker/core/svg.ts";
import { useConsole } from "../../../context.ts";
import { SelectField } from "../../../parts/form.tsx";
import { useFetched } from "../../../parts/screen.tsx";
import { LANGUAGES } from "../../../text/languages.ts";
import type { Product } from "../../master/online/calls.ts";

/** The public pages speak all of the console's languages but one. */
const SPOKEN = LANGUAGES.filter(({ tag }) => tag !== "ar");
const WIDTH = 320;

export function BadgeToCopy({ product }: { readonly product: Product }) {
  const { text, language } = useConsole();
  const say = text.cards.badge;
  const own = SPOKEN.find(({ tag }) => tag === language.tag) ?? SPOKEN[0];
  const [tag, setTag] = useState(own?.tag ?? "en");
  const [hasCode, setHasCode] = useState(false);
  const [isCopied, setIsCopied] = useState(false);
  const words = useFetched(async () => {
    const spoken = SPOKEN.find((one) => one.tag === tag) ?? LANGUAGES[0];
    return (await spoken.load()).text.cards.badge;
  }, [tag]);
  const alt = (words.value ?? say).alt(product.name);
  const badge = `/badge${product.anchor}.svg?lang=${tag}${hasCode ? "&qr=1" : ""}`;
  const page = new URL(product.passport, location.origin);
  const lines = snippet({ page: page.href, badge: page.origin + badge, alt, hasCode });
  const copy = async () => {
    await navigator.clipboard.writeText(lines);
    setIsCopied(true);
  };
  return (
    <section class="unprinted" aria-labelledby="badge">
      <h2 id="badge">{say.title}</h2>
      <p class="hint">{say.hint}</p>
      <SelectField
        name="language"
        label={say.language}
        options={SPOKEN.map((one) => ({ value: one.tag, label: one.name }))}
        value={tag}
        onChange={(event) => {
          setTag(event.currentTarget.value);
          setIsCopied(false);
        }}
      />
      <p class="choices">
        <label>
          <input
            type="checkbox"
            checked={hasCode}
            onChange={(event) => {
              setHasCode(event.currentTarget.checked);
              setIsCopied(false);
            }}
          />
          <span>{say.code}</span>
        </label>
      </p>
      <p>
        <img class="badge" src={badge} alt={alt} />
      </p>
      <label for="snippet">{say.snippet}</label>
      <textarea id="snippet" class="snippet" rows={4} dir="ltr" readOnly value={lines} />
      <button type="button" class="button quiet" onClick={copy}>
        {say.copy}
      </button>
      <span role="status">{isCopied && ` ${say.copied}`}</span>
    </section>
  );
}

interface Lines {
  readonly page: string;
  readonly badge: string;
  readonly alt: string;
  readonly hasCode: boolean;
}

/** With its code it is as wide as that is. */
function snippet({ page, badge, alt, hasCode }: Lines): string {
  const width = hasCode ? "" : ` width="${WIDTH}"`;
  return `<a href="${escaped(page)}"><img src="${escaped(badge)}" alt="${escaped(alt)}"${width}></a>`;
}
