/** Somebody at a browser without a face: keeps its cookie, calls from the site's own pages. */
import type { TestStack } from "../support/stack.ts";
import { mailedLink, tokenOf } from "./mails.ts";

export interface Visitor {
  call(method: string, path: string, body?: object, organisation?: string): Promise<Answer>;
}

export interface Answer {
  readonly status: number;
  readonly body: Record<string, unknown>;
  /** What follows `urn:rootproof:problem:`. */
  readonly code: string;
  readonly headers: Headers;
}

export function visitor(stack: TestStack, more: Record<string, string> = {}): Visitor {
  let cookie = "";
  return {
    async call(method, path, body, organisation) {
      const answer = await fetch(stack.origin + path, {
        method,
        headers: {
          ...{ origin: stack.origin, ...more },
          ...(cookie !== "" && { cookie }),
          ...(organisation !== undefined && { "rootproof-organisation": organisation }),
          ...(body !== undefined && { "content-type": "application/json" }),
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      const [set = ""] = answer.headers.getSetCookie();
      if (set !== "") cookie = set.replace(/;.*/, "");
      const text = await answer.text();
      const said = (text === "" ? {} : JSON.parse(text)) as Record<string, unknown>;
      const code = String(said.type ?? "").replace("urn:rootproof:problem:", "");
      return { status: answer.status, body: said, code, headers: answer.headers };
    },
  };
}

/** Signed in by a mailed link; an account is made where there is none. */
export async function byMail(stack: TestStack, email: string, name = email): Promise<Visitor> {
  const one = visitor(stack);
  await one.call("POST", "/api/account/email-links", { email, name });
  const token = tokenOf(await mailedLink(stack, email));
  const { status } = await one.call("POST", "/api/account/email-links/exchange", { token });
  if (status !== 200) throw new Error(`${email} was not let in: ${status}`);
  return one;
}
