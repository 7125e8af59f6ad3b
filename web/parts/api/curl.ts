/** One call as a line of shell, with the examples of the description in it: `ORIGIN` and `KEY` stand in the environment. */
import type { Parameter, Variation } from "../../../schema/api/openapi.ts";
import type { Body, Entry } from "./entries.ts";
import { jsonText } from "./json-text.ts";

/** Longer bodies come from a file. */
const INLINE_CHARS_MAX = 90;

export function curlOf(entry: Entry, variation: Partial<Variation> = {}): string {
  const { method, operation, fileOf } = entry;
  const { headers = {}, question, body } = variation;
  const bodies = body === undefined ? entry.bodies : [body];
  const usual = bodies.length === 0 ? "GET" : "POST";
  return [
    `curl ${method === usual ? "" : `-X ${method} `}"$ORIGIN${addressOf(entry, question)}"`,
    ...(isKeyed(operation) ? ['-H "Authorization: Bearer $KEY"'] : []),
    ...Object.entries(headers).map(([name, value]) => `-H "${name}: ${value}"`),
    ...(bodies.length === 0 ? [] : [`-H "Content-Type: ${typeOf(bodies)}"`, dataOf(bodies)]),
    ...(fileOf === undefined ? [] : [`-o ${fileOf}`]),
  ].join(" \\\n  ");
}

/** What a question is shown with: two of its many parameters. */
const ASKED = ["EQ_bizStep", "perPage"];

/** The first address, with every parameter in it that it cannot do without, and a question's own or two of the many. */
function addressOf(
  { addresses: [path = ""], parameters }: Entry,
  question?: Variation["question"],
): string {
  const example = (name: string) => {
    const found = parameters.find((one) => one.name === name)?.example;
    return encodeURIComponent(Array.isArray(found) ? found.join("|") : String(found));
  };
  const asks = question === undefined && parameters.some(({ name }) => name === ASKED[0]);
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => example(name));
  const isAsked = ({ name, required, in: place }: Parameter) =>
    place === "query" && (required === true || (asks && ASKED.includes(name)));
  const query = [
    ...parameters.filter(isAsked).map(({ name }) => `${name}=${example(name)}`),
    ...Object.entries(question ?? {}).map(
      ([name, value]) => `${name}=${encodeURIComponent(value)}`,
    ),
  ];
  return [filled, query.join("&")].filter((part) => part !== "").join("?");
}

/** The name of the file that a longer body stands in. */
export const bodyFile = ({ name }: Body) => `${name}.json`;
const isBytes = ({ value }: Body) => typeof value === "string";
const typeOf = ([first]: readonly Body[]) =>
  first !== undefined && isBytes(first) ? "application/octet-stream" : "application/json";
export const isInline = ({ value }: Body) => jsonText(value).length <= INLINE_CHARS_MAX;

function dataOf([first, ...others]: readonly Body[]): string {
  if (first === undefined) return "";
  if (isBytes(first)) return `--data-binary '${first.value}'`;
  if (isInline(first)) return `-d '${jsonText(first.value)}'`;
  const or = others.map((one) => `@${bodyFile(one)}`).join(", ");
  return `-d @${bodyFile(first)}${or === "" ? "" : `   # or ${or}`}`;
}

const isKeyed = ({ security = [] }: Entry["operation"]) => security.some((one) => "key" in one);
