/** The foot of every page: what Rootproof is, what it keeps of a visit (nothing), and what a verifier needs. */
import { paths } from "../paths.ts";
import type { Text } from "../text/en.ts";
import { moment } from "./format.ts";

export function Footer({ text, now }: { text: Text; now?: number }) {
  const asOf = now === undefined ? undefined : moment(text, now);
  return (
    <footer class="foot">
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
      </ul>
    </footer>
  );
}
