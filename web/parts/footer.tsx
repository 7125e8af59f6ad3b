/** The foot of every page: what Rootproof is, what it keeps of a visit (nothing), what a verifier needs and, except under a passport, the API. */
import { paths } from "../paths.ts";
import { LANGUAGES, type Text, withLanguage } from "../text/languages.ts";
import { moment } from "./format.ts";

export interface FooterProps {
  readonly text: Text;
  /** Of a passport: it tells the day, and a shopper nothing of the API. */
  readonly now?: number;
}

export function Footer({ text, now }: FooterProps) {
  const asOf = now === undefined ? undefined : moment(text, now);
  return (
    <footer class="foot">
      <Languages text={text} />
      <p>{text.footer.what}</p>
      <p>
        {text.footer.privacy}
        {asOf !== undefined && ` ${text.footer.asOf(asOf.day)}`}
      </p>
      <ul>
        <li>
          <a href={paths.policy()}>{text.footer.policy}</a>
        </li>
        <li>
          <a href={paths.checkpoint()}>{text.footer.checkpoint}</a>
        </li>
        {now === undefined && (
          <li>
            <a href={paths.api()}>{text.footer.api}</a>
          </li>
        )}
      </ul>
    </footer>
  );
}

/** Each in its own words; a link and nothing else, so that it works without JavaScript and is kept nowhere. */
function Languages({ text: { tag: spoken, address, languages } }: { text: Text }) {
  if (address === undefined) return null;
  return (
    <nav id="languages" aria-label={languages.label}>
      <ul>
        {LANGUAGES.map(({ tag, name }) => (
          <li>
            <a
              {...{ href: withLanguage(address, tag), lang: tag, hreflang: tag }}
              aria-current={tag === spoken ? "true" : undefined}
            >
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
