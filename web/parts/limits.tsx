/** What the page does not prove, on the same page as everything it shows. */
import type { Text } from "../text/en.ts";

export function Limits({ text }: { text: Text }) {
  return (
    <section class="limits" aria-labelledby="limits">
      <h2 id="limits">{text.limits.heading}</h2>
      <ul>
        {text.limits.items.map((item) => (
          <li>{item}</li>
        ))}
      </ul>
    </section>
  );
}
