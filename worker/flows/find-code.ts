/** Where a typed code leads: to the code of this site that it stands for, and only where somebody here answers for it. docs/resolver.md, *Codes to type*. */
import { isOwnName } from "../core/code.ts";
import { type DigitalLink, writeDigitalLink } from "../core/gs1/digital-link.ts";
import { parseAnchor } from "../core/item.ts";
import type { Site } from "../core/own-hosts.ts";
import { type OwnName, ownPath } from "../core/own-name.ts";
import { Problem } from "../core/problem.ts";
import { placeOf } from "../core/resolver/levels.ts";
import { type Damaged, type TypedReading, withLot } from "../core/typed-code.ts";
import type { Resolver, ShortCodes } from "../ports.ts";
import { resolveLink } from "./resolve-link.ts";

export interface FindPorts {
  readonly shortCodes: ShortCodes;
  readonly resolver: Resolver;
}

/** The path, `/01/09521234543213/10/LOT7`. Throws {@link Problem}: its `rule` says why there is none. */
export async function findCode(
  ports: FindPorts,
  { site, reading }: { readonly site: Site; readonly reading: TypedReading },
): Promise<string> {
  if (reading.type === "damaged") throw whatIsWrong(reading);
  const link = reading.type === "link" ? reading.link : await linkOfCode(ports, reading);
  try {
    await resolveLink(ports, {
      ...{ site, place: placeOf(link), wantsLinkSet: true },
      preferences: { types: [], languages: [], contexts: [] },
    });
  } catch (error) {
    // Under a brand's own name, another's code to type is one that there is not.
    const isForeign = error instanceof Problem && error.rule === "foreign";
    throw isForeign && reading.type === "short-code" ? unknownCode() : error;
  }
  return isOwnName(link) ? ownPath(link) : writeDigitalLink({ ...link, stem: "" });
}

async function linkOfCode(
  { shortCodes }: FindPorts,
  { code, lot }: Extract<TypedReading, { type: "short-code" }>,
): Promise<DigitalLink | OwnName> {
  const anchor = await shortCodes.anchorOf(code);
  if (anchor === undefined) throw unknownCode();
  const link = parseAnchor(anchor);
  return lot === undefined ? link : withLot(link, lot);
}

function whatIsWrong({ rule, detail }: Damaged): Problem {
  const code = rule === "compressed" ? "not-found" : "query-invalid";
  return new Problem(code, `${detail}.`, { rule });
}

/** The same whether it was never made, or its owner speaks for the key no more: nobody learns which codes there were. */
function unknownCode(): Problem {
  return new Problem("not-found", "This code to type is none that leads anywhere here.", {
    rule: "short-code",
  });
}
