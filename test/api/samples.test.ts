/** Whoever sends everything that is there to be copied is refused nothing: no two events have one eventID and say different things. */
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { api, bodiesOf, callsOf } from "./described.ts";

interface Sample {
  readonly from: string;
  readonly eventID: string;
  /** Without what makes it a declaration that the event was wrong. */
  readonly says: unknown;
}

/** What a shell sends from the text itself. */
const heredocs = (text: string) =>
  [...text.matchAll(/<<'JSON'\n(.*?)\nJSON\n/gs)].map(([, json = ""]) => JSON.parse(json));

function bodies(): readonly (readonly [from: string, body: unknown])[] {
  const described = callsOf(api).flatMap(({ name, operation }) => [
    ...bodiesOf(operation).map(([example, body]) => [`${name} ${example}`, body] as const),
    ...(operation["x-variations"] ?? []).map(({ say, body }) => [say, body?.value] as const),
  ]);
  const files = [
    "README.md",
    ...readdirSync("docs/examples").map((name) => `docs/examples/${name}`),
  ];
  const copied = files.flatMap((file) =>
    heredocs(readFileSync(file, "utf8")).map((body) => [file, body] as const),
  );
  return [...described, ...copied];
}

function samplesIn(from: string, value: unknown): Sample[] {
  if (typeof value !== "object" || value === null) return [];
  const inner = Object.values(value).flatMap((one) => samplesIn(from, one));
  const { eventID, errorDeclaration: _, ...says } = value as { [name: string]: unknown };
  return typeof eventID === "string" ? [{ from, eventID, says }, ...inner] : inner;
}

test("no two samples have one eventID and different content", () => {
  const samples = bodies().flatMap(([from, body]) => samplesIn(from, body));
  const froms = samples.map(({ from }) => from);
  for (const from of ["README.md", "docs/examples/capture.sh"]) expect(froms).toContain(from);
  expect(froms.filter((from) => from.startsWith("POST /epcis/capture")).length).toBeGreaterThan(2);
  const first = new Map<string, Sample>();
  for (const sample of samples) {
    const { from, eventID, says } = first.get(sample.eventID) ?? sample;
    first.set(eventID, { from, eventID, says });
    expect(sample.says, `${eventID} in ${from} and in ${sample.from}`).toEqual(says);
  }
});
