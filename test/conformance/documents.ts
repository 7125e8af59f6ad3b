/** What must be taken and what must be refused: the files of the validity manifest, and documents with one change. EPCIS 2.0 §9 and §12.6. */
import { corpusText, corpusVectors } from "../core/corpus.ts";
import type { TestStack } from "../support/stack.ts";
import { contradictoryRows } from "./contradictory.ts";
import { ask, asking, eventsIn, notTaken, partner, send } from "./partner.ts";
import type { Row } from "./row.ts";
import { judged, setAside } from "./rows.ts";

interface Listed {
  readonly file: string;
  readonly expect: "accept" | "reject";
  readonly judge?: boolean;
}

interface Mutation {
  readonly id: string;
  readonly name: string;
  readonly valid: boolean;
  readonly doc: object;
  readonly judge?: boolean;
}

export async function validityManifest(stack: TestStack): Promise<Row[]> {
  const listed = corpusVectors<Listed>("epcis-validity-manifest");
  const rows = await judged(
    listed.filter(({ judge }) => judge !== false),
    ({ file }) => file,
    ({ file, expect }, n) =>
      fault(stack, `listed-${n}`, { text: corpusText(file), isValid: expect === "accept" }),
  );
  return setAside(rows, contradictoryRows);
}

export function mutations(stack: TestStack): Promise<Row[]> {
  const all = corpusVectors<Mutation>("epcis-mutations");
  return judged(
    all.filter(({ judge }) => judge !== false),
    ({ id, name }) => `${id} ${name}`,
    ({ doc, valid }, n) =>
      fault(stack, `mutation-${n}`, { text: JSON.stringify(doc), isValid: valid }),
  );
}

/** The same events stand in several files: one organisation each, so that no file meets another. */
async function fault(
  stack: TestStack,
  slug: string,
  { text, isValid }: { readonly text: string; readonly isValid: boolean },
): Promise<string | undefined> {
  const from = await partner(stack, slug);
  const answer = await send(from, text);
  const refusal = await notTaken(from, answer);
  if (isValid) return refusal;
  if (refusal === undefined) return "is taken, and must be refused";
  if (answer.status >= 500) return `is refused with ${answer.status} ${answer.text}`;
  const kept = await ask(from, asking({}));
  return eventsIn(kept.json).length === 0 ? undefined : "is refused, but something of it is kept";
}
