/** A QR Code with its address in letters beneath it: on paper it is both. */
import { symbolPath } from "../../../../worker/core/symbol/path.ts";
import { symbolOf } from "../../../../worker/core/symbol/qr-code.ts";
import { QUIET_ZONE_MODULES } from "../../../../worker/core/symbol/size.ts";

export function Code({ address, label }: { readonly address: string; readonly label: string }) {
  const symbol = symbolOf(address);
  const side = symbol.modules + 2 * QUIET_ZONE_MODULES;
  const box = `${-QUIET_ZONE_MODULES} ${-QUIET_ZONE_MODULES} ${side} ${side}`;
  return (
    <figure class="code">
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
      <figcaption>
        {label}
        <br />
        <a href={address}>{address}</a>
      </figcaption>
    </figure>
  );
}
