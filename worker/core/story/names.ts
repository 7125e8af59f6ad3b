/** The closed vocabulary of values that can stand in a story: `lot.harvest.kg`, `days.harvest.roast`, `certificate.eu-organic.until`. docs/stories.md. */
import type { Step } from "../../../schema/wire/passport.ts";

/** As `schema/wire/stories.ts` has it. */
export const STORY_CHARS_MAX = 6_000;

export const STEP_FIELDS = [
  ...(["kg", "amount", "pieces", "in", "lost", "yield", "date", "year"] as const),
  ...(["place", "locality", "region", "country", "who", "count"] as const),
] as const;
export const CERTIFICATE_FIELDS = ["number", "until", "from", "holder", "body"] as const;
export const FIGURE_FIELDS = ["value", "per", "period", "benchmark"] as const;
export const PLAIN_NAMES = ["product.name", "maker.name", "lot.number"] as const;

export type ValueName =
  | { readonly of: "lot"; readonly step: string; readonly field: (typeof STEP_FIELDS)[number] }
  | { readonly of: "days"; readonly from: string; readonly to: string }
  | {
      readonly of: "certificate";
      readonly scheme: string;
      readonly field: (typeof CERTIFICATE_FIELDS)[number];
    }
  | {
      readonly of: "figure";
      readonly kind: string;
      readonly field: (typeof FIGURE_FIELDS)[number];
    }
  | { readonly of: "plain"; readonly name: (typeof PLAIN_NAMES)[number] };

const WORD = /^[a-z][a-z0-9-]{0,39}$/;

/** Undefined where no value has this name. */
export function parseName(name: string): ValueName | undefined {
  const plain = PLAIN_NAMES.find((one) => one === name);
  if (plain !== undefined) return { of: "plain", name: plain };
  const [of, first = "", last = "", ...more] = name.split(".");
  if (more.length > 0 || !WORD.test(first)) return undefined;
  const oneOf = <T extends string>(fields: readonly T[]) => fields.find((one) => one === last);
  if (of === "days") return WORD.test(last) ? { of, from: first, to: last } : undefined;
  if (of === "lot") {
    const field = oneOf(STEP_FIELDS);
    return field && { of, step: first, field };
  }
  if (of === "certificate") {
    const field = oneOf(CERTIFICATE_FIELDS);
    return field && { of, scheme: first, field };
  }
  const field = of === "figure" ? oneOf(FIGURE_FIELDS) : undefined;
  return field && { of: "figure", kind: first, field };
}

/** By what a step has no process, or one of no name. A lot that begins was harvested, as far as a story is concerned. */
const BIZ_STEPS: Readonly<Record<string, string>> = {
  commissioning: "harvest",
  receiving: "receive",
  shipping: "send",
  packing: "pack",
  creating_class_instance: "make",
};

/** `coffee.wet-mill/1` is `wet-mill`; without a process the business step says what it was. */
export function stepWord({ process, bizStep }: Pick<Step, "process" | "bizStep">): string {
  const own = process?.replace(/\/.*$/, "").replace(/^.*\./, "");
  if (own !== undefined && WORD.test(own)) return own;
  const bare = bizStep?.replace(/^.*(?::|BizStep-)/, "") ?? "";
  return Object.hasOwn(BIZ_STEPS, bare)
    ? (BIZ_STEPS[bare] ?? "")
    : bare.replaceAll("_", "-").toLowerCase();
}
