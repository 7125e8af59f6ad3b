/** Symbols to print, and their sizes. docs/labels.md. */
import type { ApiFacts } from "../facts.ts";
import type { Parameter, PathItem, Schema } from "../openapi.ts";
import { type Call, operation } from "../operation.ts";
import { GTIN, LOT } from "../samples.ts";

export function symbolPaths(facts: ApiFacts): { readonly [path: string]: PathItem } {
  const call: Call = {
    ...{ id: "drawQr", section: "pages", who: "anyone", summary: "A QR code to print" },
    say: "With the quiet zone that GS1 asks for, and at the size it is made to be printed at. Where modules are narrower or wider than GS1 would have them, `Rootproof-Warning` in the headers says so. A parameter that is not among these is refused.",
    parameters: parameters(facts),
    answers: { "200": { say: "The symbol, or its sizes." } },
    refuses: [
      ...["query-invalid", "digital-link-malformed", "digital-link-qualifier"],
      ...["digital-link-value", "digital-link-check-digit", "digital-link-attribute"],
    ],
  };
  const described = operation(facts, "own", call);
  const content = {
    ...{ "image/svg+xml": {}, "image/png": {} },
    "application/json": { schema: SIZES, example: EXAMPLE },
  };
  const drawn = {
    ...described.responses["200"],
    description: "The symbol, or its sizes.",
    content,
  };
  const responses = { ...described.responses, "200": drawn };
  return { "/qr": { get: { ...described, responses } } };
}

function parameters({ limits, origin }: ApiFacts): Parameter[] {
  const words = (values: readonly string[], usual: string) => ({
    schema: { type: "string", enum: values, default: usual },
    example: usual,
  });
  const number = (
    type: "number" | "integer",
    [minimum, maximum]: [number, number],
    usual: number,
  ) => ({
    schema: { type, minimum, maximum, default: usual },
    example: usual,
  });
  return [
    {
      ...{ name: "uri", in: "query", required: true, example: `${origin}/01/${GTIN}/10/${LOT}` },
      description:
        "A Digital Link or an address without a GTIN, of this site or of a brand’s own host, and of no other.",
      schema: { type: "string", format: "uri", maxLength: limits.qrChars },
    },
    {
      ...{ name: "format", in: "query", description: "Lines, dots, or the sizes alone." },
      ...words(["svg", "png", "json"], "svg"),
    },
    {
      ...{ name: "ecc", in: "query", description: "How much error correction there is." },
      ...words(["L", "M", "Q", "H"], "M"),
    },
    {
      ...{
        name: "module",
        in: "query",
        description: "The width of a module in mm, in GS1’s range.",
      },
      ...number("number", [0.396, 0.99], 0.495),
    },
    {
      ...{ name: "dpi", in: "query" },
      description:
        "Of the PNG. A module is a whole number of dots, never fewer than `module` asks for.",
      ...number("integer", [72, 1200], 300),
    },
    {
      ...{ name: "text", in: "query", description: "`hri`: what the code says stands beneath it." },
      ...words(["none", "hri"], "none"),
    },
  ];
}

const WHOLE: Schema = { type: "integer" };
const MM: Schema = { type: "number" };

function object(properties: { readonly [name: string]: Schema }, optional: readonly string[] = []) {
  const required = Object.keys(properties).filter((name) => !optional.includes(name));
  return { type: "object", properties, required, additionalProperties: false };
}

const SIZES: Schema = object(
  {
    uri: { type: "string" },
    modules: { ...WHOLE, description: "On each side, without the quiet zone." },
    version: { ...WHOLE, minimum: 1, maximum: 40 },
    errorCorrection: { enum: ["L", "M", "Q", "H"] },
    quietZoneModules: { const: 4 },
    moduleMm: { ...MM, description: "Of the SVG." },
    sizeMm: {
      ...MM,
      description: "The side of the SVG’s square, quiet zone included, without text.",
    },
    smallestSizeMm: { ...MM, description: "No symbol for this address may be printed smaller." },
    png: object({ dpi: WHOLE, moduleDots: WHOLE, sizeDots: WHOLE, moduleMm: MM, sizeMm: MM }),
    elementString: { type: "string", description: "Of a Digital Link." },
    shortCode: { type: "string", description: "The code to type, where there is one." },
    warnings: { type: "array", items: { type: "string" } },
  },
  ["shortCode", "elementString"],
);

/** What the door answers on a site of this name: a test asks it. */
const EXAMPLE = {
  uri: `https://rootproof.example/01/${GTIN}/10/${LOT}`,
  ...{ modules: 33, version: 4, errorCorrection: "M", quietZoneModules: 4 },
  ...{ moduleMm: 0.495, sizeMm: 20.295, smallestSizeMm: 16.236 },
  png: { dpi: 300, moduleDots: 6, moduleMm: 0.508, sizeDots: 246, sizeMm: 20.828 },
  elementString: `(01)${GTIN}(10)${LOT}`,
  warnings: [],
};
