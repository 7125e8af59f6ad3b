/** Codes to print, from the server: however often they are asked for by one name, they are the same. docs/labels.md, *Runs*. */
import type { CodesToPrint } from "../../schema/wire/labels.ts";
import { toHex } from "../../worker/core/bytes.ts";

/** On whose behalf: by an API key, or as who is signed in in this browser, for one of their organisations. */
export type Caller = { readonly key: string } | { readonly organisation: string };

export type Asking = {
  /** Scheme, host and port of the server. */
  readonly origin: string;
  readonly caller: Caller;
  readonly kind: "runs" | "reprints";
  /** The job's name: a UUID. */
  readonly job: string;
  /** `RunBody` or `ReprintBody` of schema/wire/labels.ts. */
  readonly asked: object;
};

/** A UUID of version 4, RFC 9562 §5.4; made by hand, because browsers make none on plain http. */
export function newJobName(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return toHex(bytes).replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}

/** Why there are no codes, in the server's own sentence where it gave one. */
export class NoCodes extends Error {
  /** The problem's code, in words. */
  readonly title: string;
  /** Where in what was asked for. */
  readonly pointer?: string;
  /** The job may have been kept all the same: it is asked for again by the same name. */
  readonly isLost: boolean;

  constructor(sentence: string, why: { title?: string; pointer?: string; isLost: boolean }) {
    super(sentence);
    this.name = "NoCodes";
    this.title = why.title ?? "";
    this.isLost = why.isLost;
    if (why.pointer !== undefined) this.pointer = why.pointer;
  }
}

const KEY = /^rp_[A-Za-z0-9_-]{43}$/;
const NO_KEY = "This is no API key: one begins with rp_ and has 46 characters.";

/** A thousand addresses, each of a long host and a long lot. */
const ANSWER_BYTES_MAX = 1_000_000;
const WAIT_MS_MAX = 30_000;

/** Throws {@link NoCodes}. */
export async function askForCodes({
  origin,
  caller,
  kind,
  job,
  asked,
}: Asking): Promise<CodesToPrint> {
  if ("key" in caller && !KEY.test(caller.key))
    throw new NoCodes(NO_KEY, { title: "key unknown", isLost: false });
  const { status, text } = await send(`${origin}/labels/${kind}/${job}`, {
    method: "PUT",
    headers: {
      "content-type": "application/json",
      ...("key" in caller
        ? { authorization: `Bearer ${caller.key}` }
        : { "rootproof-organisation": caller.organisation }),
    },
    body: JSON.stringify(asked),
    // The key goes to nobody else.
    redirect: "error",
    signal: AbortSignal.timeout(WAIT_MS_MAX),
  });
  const isServersFault = status >= 500;
  const answer = read(text);
  if (answer === undefined) {
    throw new NoCodes(`The answer was ${status} and nothing that can be read.`, { isLost: true });
  }
  if (status < 300) return answer as CodesToPrint;
  const { title = "", detail = `The answer was ${status}.`, pointer } = answer as Refusal;
  throw new NoCodes(detail, { title, ...(pointer && { pointer }), isLost: isServersFault });
}

type Refusal = { readonly title?: string; readonly detail?: string; readonly pointer?: string };

async function send(url: string, init: RequestInit) {
  try {
    const answer = await fetch(url, init);
    return { status: answer.status, text: await readAtMost(answer.body, ANSWER_BYTES_MAX) };
  } catch (error) {
    throw new NoCodes(`There was no answer: ${whyOf(error)}.`, { isLost: true });
  }
}

/** Node says what happened in the cause, browsers say nothing. */
function whyOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? error.cause.message || error.message : error.message;
}

async function readAtMost(body: Response["body"], bytesMax: number): Promise<string> {
  const decoder = new TextDecoder();
  const reader = body?.getReader();
  let text = "";
  let bytes = 0;
  for (let next = await reader?.read(); next && !next.done; next = await reader?.read()) {
    bytes += next.value.length;
    if (bytes > bytesMax) throw new RangeError(`it has more than ${bytesMax} bytes`);
    text += decoder.decode(next.value, { stream: true });
  }
  return text + decoder.decode();
}

function read(text: string): object | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}

/** One address a label, in the order in which they are printed. */
export function urisToPrint({ kind, count, codes }: CodesToPrint): readonly string[] {
  const uris = codes.map(({ uri }) => uri);
  return kind === "unit" ? uris : uris.flatMap((uri) => Array<string>(count).fill(uri));
}
