/** What the page does not prove, on the same page as everything it shows. */
import type { Text } from "../text/languages.ts";

/** `heading` where it is not a page, but the whole of it that is spoken of. */
export function Limits({ text, heading }: { text: Text; heading?: string }) {
  return (
    <section class="limits" aria-labelledby="limits">
      <h2 id="limits">{heading ?? text.limits.heading}</h2>
      <ul>
        {text.limits.items.map((item) => (
          <li>{item}</li>
        ))}
      </ul>
    </section>
  );
}
