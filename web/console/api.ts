/** Calls to the Worker, on behalf of whoever is signed in and the organisation that is chosen. */
import { endSession, isLeaving } from "./leaving.ts";
import { chosenOrganisation } from "./session.ts";

export interface Finding {
  readonly pointer: string;
  readonly rule: string;
  readonly detail: string;
}

/** A refusal: RFC 9457 as the Worker writes it. */
export class ApiProblem extends Error {
  readonly status: number;
  /** `body-invalid`, `quota-exceeded`, …: worker/core/problem.ts. */
  readonly code: string;
  readonly findings: readonly Finding[];

  constructor(status: number, body: Readonly<Record<string, unknown>>) {
    super(typeof body.detail === "string" ? body.detail : `HTTP ${status}`);
    this.name = "ApiProblem";
    this.status = status;
    this.code = String(body.type ?? "").replace(/^urn:rootproof:problem:/, "");
    const one = [{ pointer: body.pointer ?? "", rule: body.rule ?? "", detail: this.message }];
    this.findings = (Array.isArray(body.errors) ? body.errors : one) as Finding[];
  }
}

/** Nobody answered: no connection, or no server. Nothing is known of whether the call arrived. */
export class Unreachable extends Error {}

export interface Call {
  /** Sent as JSON. */
  readonly body?: unknown;
  /** Sent as it is, with the type in `headers`. */
  readonly raw?: BodyInit;
  readonly headers?: Readonly<Record<string, string>>;
  /** By slug, instead of the one that is chosen: what was drafted for one is never sent for another. */
  readonly organisation?: string;
  readonly signal?: AbortSignal;
}

/** The answer of a call that was let through. Throws {@link ApiProblem} and {@link Unreachable}. Nothing is done with a session that is to be ended. */
export async function call(method: string, path: string, asked: Call = {}): Promise<Response> {
  const { body, raw, headers = {}, organisation = chosenOrganisation(), signal } = asked;
  const sent = raw ?? (body === undefined ? undefined : JSON.stringify(body));
  let answer: Response;
  try {
    if (isLeaving()) await endSession();
    answer = await fetch(path, {
      method,
      credentials: "same-origin",
      // So that browsers without Sec-Fetch-Site say whose page this is.
      referrerPolicy: "same-origin",
      headers: {
        ...(body !== undefined && { "content-type": "application/json" }),
        ...(organisation !== undefined && { "rootproof-organisation": organisation }),
        ...headers,
      },
      ...(sent !== undefined && { body: sent }),
      ...(signal && { signal }),
    });
  } catch (reason) {
    throw new Unreachable(String(reason));
  }
  if (answer.ok) return answer;
  const told: unknown = await answer.json().catch(() => ({}));
  throw new ApiProblem(answer.status, (told ?? {}) as Record<string, unknown>);
}

export async function callJson<T>(method: string, path: string, asked?: Call): Promise<T> {
  return (await (await call(method, path, asked)).json()) as T;
}
