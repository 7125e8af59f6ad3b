/** The code on the pack, and under it the same address for eyes and keyboards. */
import { paths } from "../paths.ts";
import type { Text } from "../text/languages.ts";

export function Qr({ uri, text }: { uri: string; text: Text }) {
  return (
    <figure class="qr">
      <img src={paths.qr(uri)} alt={text.product.qrAlt(uri)} width="160" height="160" />
      <figcaption>
        <span class="hint">{text.product.qrHint}</span> <span class="uri">{uri}</span>
      </figcaption>
    </figure>
  );
}
