/** A link as a QR Code, with its address in letters beneath it. Links are longer than what stands on goods. */
import { LINK_CHARS_MAX } from "../../../../worker/core/links/signed-link.ts";
import { symbolPath } from "../../../../worker/core/symbol/path.ts";
import { symbolOf } from "../../../../worker/core/symbol/qr-code.ts";
import { QUIET_ZONE_MODULES } from "../../../../worker/core/symbol/size.ts";

/** Behind the name of a site of any length. */
const ADDRESS_CHARS_MAX = LINK_CHARS_MAX + 300;

export function LinkCode({ address, label }: { readonly address: string; readonly label: string }) {
  const symbol = symbolOf(address, { ecc: "L", charsMax: ADDRESS_CHARS_MAX });
  const side = symbol.modules + 2 * QUIET_ZONE_MODULES;
  const box = `${-QUIET_ZONE_MODULES} ${-QUIET_ZONE_MODULES} ${side} ${side}`;
  return (
    <figure class="code link-code">
      <svg viewBox={box} role="img" aria-label={label} shape-rendering="crispEdges">
        <rect
          class="ground"
          x={-QUIET_ZONE_MODULES}
          y={-QUIET_ZONE_MODULES}
          width={side}
          height={side}
        />
        <path d={symbolPath(symbol)} />
      </svg>
      <figcaption>{label}</figcaption>
    </figure>
  );
}
