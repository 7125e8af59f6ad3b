/**
 * `rootproof dl [--gcp-length n]`: GS1 identifiers on standard input, one a line, each answered by one JSON line. Reads
 * Digital Link URIs, element strings, scanned contents, EPC URNs and GTINs in digits alone.
 */
import { normalDigitalLink } from "../worker/core/gs1/digital-link.ts";
import { elementString } from "../worker/core/gs1/element-string.ts";
import { digitalLinkToEpcUrn } from "../worker/core/gs1/epc-urn.ts";
import { canonicalIdentifier } from "../worker/core/gs1/identity.ts";
import { type Reading, readIdentifier } from "../worker/core/gs1/read-identifier.ts";
import type { Fault } from "../worker/core/gs1/rules.ts";
import type { Io } from "./io.ts";

export type DlArgs = {
  /** How many digits the company prefix has, for the EPC URN of a link that does not show it. */
  readonly gcpLength?: number;
};
export type DlIo = Io & { readonly input?: AsyncIterable<Uint8Array | string> };

/** Longer than any barcode can hold: 7089 digits, in a QR code. */
export const LINE_CHARS_MAX = 8192;
const SHOWN_CHARS_MAX = 100;

/** 0 when every line was valid, 1 otherwise. */
export async function dlCommand({ gcpLength }: DlArgs, io: DlIo): Promise<number> {
  let exit = 0;
  for await (const line of linesOf(io.input ?? process.stdin)) {
    const answer = answerTo(line, gcpLength);
    if (!answer.valid) exit = 1;
    io.out(asJsonLine(answer));
  }
  return exit;
}

type Answer = {
  readonly input: string;
  readonly valid: boolean;
  /** The Digital Link in normal form, null where there is none. */
  readonly canonical: string | null;
  readonly elementString: string | null;
  readonly urn?: string;
  readonly problems: readonly {
    readonly ai: string | null;
    readonly rule: string;
    readonly detail: string;
  }[];
};

function answerTo(input: string, gcpLength: number | undefined): Answer {
  if (input.length > LINE_CHARS_MAX) return tooLong(input);
  const reading = readIdentifier(input);
  const urn = urnOf(input, reading, gcpLength);
  return {
    input,
    valid: reading.faults.length === 0,
    canonical: canonicalOf(input, reading),
    elementString: isSound(reading) ? elementString(reading.values) : null,
    ...(urn !== undefined && { urn }),
    problems: reading.faults.map(({ ai = null, rule, detail }) => ({ ai, rule, detail })),
  };
}

/** A value that lacks its companions is still a value. */
const isAboutCompanions = ({ rule }: Fault) =>
  rule === "required-association" || rule === "required-serial";
const isSound = ({ values, faults }: Reading) =>
  values.length > 0 && faults.every(isAboutCompanions);

/** A link that is no longer valid, its GTIN too short, is still told apart from others: by the name matching gives it. */
function canonicalOf(input: string, reading: Reading): string | null {
  if (isSound(reading)) return reading.link === undefined ? null : normalDigitalLink(reading.link);
  const name = canonicalIdentifier(input);
  return name === input ? null : name;
}

function urnOf(input: string, reading: Reading, gcpLength?: number): string | undefined {
  if (!isSound(reading) || reading.link === undefined) return undefined;
  if (input.startsWith("urn:epc:")) return input;
  if (gcpLength === undefined) return undefined;
  return digitalLinkToEpcUrn(normalDigitalLink(reading.link), gcpLength);
}

function tooLong(input: string): Answer {
  const detail = `A line has at most ${LINE_CHARS_MAX} characters`;
  return {
    input: input.slice(0, SHOWN_CHARS_MAX),
    valid: false,
    canonical: null,
    elementString: null,
    problems: [{ ai: null, rule: "line-too-long", detail }],
  };
}

// The terminal takes control characters out of what strangers wrote; escaped, they stay what they were.
function asJsonLine(answer: Answer): string {
  return JSON.stringify(answer).replace(
    /[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** Of a line that is too long no more is kept than shows that it is. */
async function* linesOf(input: AsyncIterable<Uint8Array | string>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = "";
  for await (const chunk of input) {
    const text = typeof chunk === "string" ? chunk : decoder.decode(chunk, { stream: true });
    const lines = text.split("\n");
    lines[0] = rest + lines[0];
    rest = (lines.pop() ?? "").slice(0, LINE_CHARS_MAX + 1);
    for (const line of lines) yield line.replace(/\r$/, "");
  }
  rest += decoder.decode();
  if (rest !== "") yield rest;
}
