/** From whom goods came or to whom they went, as an event says it. EPCIS 2.0 §7.3.5.4 (sources and destinations). */
import type { Prefixes } from "../epcis/context.ts";
import { at } from "../journey/profile.ts";
import type { JsonObject } from "../json.ts";
import { normalWord } from "../query/compared.ts";
import { objectsIn } from "../query/term-collector.ts";

export interface Partner {
  readonly name?: string;
  readonly id?: string;
}

/** Who has it counts before who owns it; a place alone is nobody. */
const TYPES = ["possessing_party", "owning_party"];

export function partnerOf(
  event: JsonObject,
  prefixes: Prefixes,
  side: "source" | "destination",
): Partner | undefined {
  const entries = objectsIn(event[`${side}List`]).flatMap((entry) => {
    const { type, [side]: id } = entry;
    if (typeof type !== "string" || typeof id !== "string") return [];
    return [{ type: normalWord("sourceOrDestination", type, prefixes), id }];
  });
  const found = TYPES.flatMap((type) => entries.filter((entry) => entry.type === type))[0];
  const said = at({ value: event, pointer: "" }, ["own:partner", "own:name"], prefixes)?.value;
  const name = typeof said === "string" && said.trim() !== "" ? said.trim() : undefined;
  if (found === undefined && name === undefined) return undefined;
  return { ...(name !== undefined && { name }), ...(found && { id: found.id }) };
}
