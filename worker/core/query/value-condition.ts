/** `/epcis/bizSteps/{value}/events`: what the address asks for. EPCIS 2.0 §8.2.8. */
import type { Prefixes } from "../epcis/context.ts";
import type { WordKind } from "../epcis/vocabulary.ts";
import { normalText, normalWord } from "./compared.ts";
import type { Condition } from "./event-query.ts";
import { indexedList, refuse, VALUE_CHARS_MAX } from "./parameter-values.ts";
import { RESOURCES, type Resource } from "./resources.ts";

const WORDS: { readonly [resource in Resource]?: WordKind } = {
  bizSteps: "bizStep",
  dispositions: "disposition",
};

export function valueCondition(resource: Resource, value: string, prefixes: Prefixes): Condition {
  if (value.length > VALUE_CHARS_MAX)
    refuse({ name: resource }, `a value has at most ${VALUE_CHARS_MAX} characters`, "length");
  const isWord = resource === "eventTypes" || WORDS[resource] !== undefined;
  const normal = isWord ? normalWord(WORDS[resource], value, prefixes) : normalText(value);
  return {
    kind: "equals",
    names: RESOURCES[resource],
    values: indexedList([normal]),
    patterns: [],
  };
}
