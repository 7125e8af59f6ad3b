/** The forms in which an event may be read, and what each of them may write otherwise than it was captured. EPCIS 2.0 §12.7. */
import { canonicalIdentifier } from "../../worker/core/gs1/identity.ts";
import type { Json, JsonObject } from "../../worker/core/json.ts";
import { isTranslated, type Strictness } from "./meaning.ts";

export interface View {
  readonly name: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly strictness: Strictness;
  /** Words of the vocabulary stand as they were sent, too. */
  readonly isVerbatim?: boolean;
  /** Whether `sent` may come back as `got`. */
  mayWrite(sent: string, got: string, of: Around): boolean;
}

export interface Around {
  /** Some EPC URN told how long a company's prefix is. */
  readonly knowsUrns: boolean;
  /** What else stands in the same list: most may not hold one entry twice. */
  readonly beside: readonly string[];
}

const sameName = (sent: string, got: string) =>
  canonicalIdentifier(sent) === canonicalIdentifier(got);

export const AS_CAPTURED_VIEW: View = {
  name: "Never_Translates",
  headers: { "GS1-EPC-Format": "Never_Translates" },
  strictness: "to the letter",
  mayWrite: (sent, got) => sent === got,
};

export const VIEWS: readonly View[] = [
  AS_CAPTURED_VIEW,
  {
    ...AS_CAPTURED_VIEW,
    name: "Never_Translates, words neither",
    headers: { ...AS_CAPTURED_VIEW.headers, "GS1-CBV-Format": "Never_Translates" },
    isVerbatim: true,
  },
  {
    name: "the default, Digital Links",
    headers: {},
    strictness: "in any form",
    mayWrite(sent, got, { beside }) {
      const link = canonicalIdentifier(sent);
      if (sent === got) return !sent.startsWith("urn:epc:") || [sent, ...beside].includes(link);
      return sent.startsWith("urn:epc:") && got.startsWith("https://") && sameName(sent, got);
    },
  },
  {
    name: "Always_EPC_URN",
    headers: { "GS1-EPC-Format": "Always_EPC_URN" },
    strictness: "in any form",
    mayWrite(sent, got, { knowsUrns }) {
      if (sent === got) return true;
      return (
        knowsUrns && /^https?:/i.test(sent) && got.startsWith("urn:epc:") && sameName(sent, got)
      );
    },
  },
];

/** Where the view wrote something in a way it may not. Words, which have forms of their own, are left to their meaning. */
export function formFault(
  { mayWrite }: View,
  sent: JsonObject,
  got: JsonObject,
  { knowsUrns }: Pick<Around, "knowsUrns">,
): string | undefined {
  const written = new Map(identifiersIn(got));
  for (const [at, text] of identifiersIn(sent)) {
    const form = written.get(at);
    if (form === undefined) return `${at} is not there`;
    const list = at.replace(/\/[^/]*$/, "");
    const beside = [...written].flatMap(([other, one]) =>
      other !== at && other.startsWith(`${list}/`) ? [one] : [],
    );
    if (!mayWrite(text, form, { knowsUrns, beside }))
      return `${at} comes back as ${form}, sent as ${text}`;
  }
  return undefined;
}

const IDENTIFIER = /^(?:https?:\/\/|urn:)/i;
const WORD = /^(?:https:\/\/(?:ref\.)?gs1\.org\/|urn:epcglobal:cbv:)/;

/** Every identifier in the standard's own members, with its place. */
function identifiersIn(value: Json, at = ""): [string, string][] {
  if (typeof value === "string")
    return IDENTIFIER.test(value) && !WORD.test(value) ? [[at, value]] : [];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value)
    .filter(([name]) => isTranslated(name) && !name.startsWith("@"))
    .flatMap(([name, inner]) => identifiersIn(inner as Json, `${at}/${name}`));
}
