/** The strip at the top: whose page this is, and before anything else whether the chain is only a test. */
import type { Passport } from "../../schema/wire/passport.ts";
import { paths } from "../paths.ts";
import { inLanguage, type Text } from "../text/languages.ts";
import { RootMark } from "./root.tsx";

export function Masthead({ text, chain }: { text: Text; chain?: Passport["chain"] }) {
  return (
    <header class="masthead">
      {chain?.test === true && (
        <p class="test-banner">
          <strong>{text.test.word}</strong> <span>{text.test.say(chain.name)}</span>
        </p>
      )}
      <a class="wordmark" href={inLanguage(text, paths.home())}>
        <RootMark size={28} />
        {text.site}
      </a>
      {text.address !== undefined && (
        <a
          class="to-languages"
          href="#languages"
          aria-label={`${text.languages.label}: ${text.name}`}
        >
          {text.name}
        </a>
      )}
    </header>
  );
}
