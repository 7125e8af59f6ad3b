/** Where a scanned code leads: the passport of the finest level that has something to show. GS1-Conformant Resolver §5. */
import type { Journeys } from "../ports.ts";
import { keyPath, type PassportQuestion } from "./read-passport.ts";

/** The path of a passport, or undefined when nobody here speaks for the key. */
export async function resolveLink(
  { journeys }: { readonly journeys: Journeys },
  question: PassportQuestion,
): Promise<string | undefined> {
  const journey = await journeys.upstreamOf(question);
  if (journey === undefined) return undefined;
  // A lot nobody spoke of walks up to the product; a code in print must not end in nothing.
  const isKnown = question.lot === undefined || journey.events.length > 0;
  return `/p${keyPath(isKnown ? question : { gtin: question.gtin })}`;
}
