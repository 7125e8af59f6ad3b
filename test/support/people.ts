/** People for tests that are about something else than signing in: made in the database, signed in by a cookie as the console would have it. */
import { createHash, randomBytes } from "node:crypto";
import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { withClient } from "../../cli/operator/database.ts";
import type { Role } from "../../worker/core/roles.ts";
import type { TestStack } from "./stack.ts";

export interface Enrolled {
  readonly personId: string;
  /** The session's token, which the cookie holds. */
  readonly token: string;
  /** One call as this person, for this organisation; `body` objects go as JSON. */
  call(method: string, path: string, body?: object): Promise<Response>;
}

const SESSION_COOKIE = "__Host-session";

/** Somebody who works for an organisation that exists, or for none. */
export async function enrol(
  stack: TestStack,
  {
    name,
    organisation,
    role = "owner",
    operator = false,
  }: {
    readonly name: string;
    readonly organisation?: string;
    readonly role?: Role;
    readonly operator?: boolean;
  },
): Promise<Enrolled> {
  const token = randomBytes(32).toString("base64url");
  const hash = createHash("sha256").update(token).digest();
  const personId = await withClient(stack.ownerUrl, async (client) => {
    // The owner is held by row-level security as well, unless it says in which scope it works.
    await client.query("select set_config('app.scope', 'accounts', false)");
    const made = await client.query<{ id: string }>(
      "insert into people (name, operator) values ($1, $2) returning id",
      [name, operator],
    );
    const id = made.rows[0]?.id ?? "";
    await client.query(
      `insert into sessions (hash, person_id, agent, expires_at) values ($1, $2, 'test', now() + interval '1 day')`,
      [hash, id],
    );
    return id;
  });
  if (organisation !== undefined) await join(stack, { personId }, organisation, role);
  return {
    ...{ personId, token },
    call: (method, path, body) =>
      fetch(stack.origin + path, {
        method,
        redirect: "manual",
        headers: {
          cookie: `${SESSION_COOKIE}=${token}`,
          origin: stack.origin,
          ...(organisation !== undefined && { "rootproof-organisation": organisation }),
          ...(body !== undefined && { "content-type": "application/json" }),
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      }),
  };
}

/** Somebody works for an organisation as well. */
export async function join(
  stack: TestStack,
  { personId }: Pick<Enrolled, "personId">,
  organisation: string,
  role: Role,
): Promise<void> {
  await withClient(stack.ownerUrl, async (client) => {
    await client.query("select set_config('app.scope', 'accounts', false)");
    await client.query(
      `insert into memberships (organisation_id, person_id, role)
       select id, $2, $3 from organisations where slug = $1`,
      [organisation, personId, role],
    );
  });
}

export async function signIn(
  { origin }: Pick<TestStack, "origin">,
  context: BrowserContext,
  { token }: Pick<Enrolled, "token">,
): Promise<void> {
  await context.addCookies([
    {
      ...{ name: SESSION_COOKIE, value: token, domain: new URL(origin).hostname, path: "/" },
      ...{ secure: true, httpOnly: true, sameSite: "Strict" },
    },
  ]);
}

export interface Desk {
  readonly context: BrowserContext;
  readonly page: Page;
  /** What the browser complained of. */
  readonly wrong: string[];
}

/** The console in a browser of its own, signed in as this person; signed out without one. */
export async function openConsole(
  stack: TestStack,
  browser: Browser,
  {
    who,
    path = "/console",
    ...options
  }: { readonly who?: Enrolled; readonly path?: string } & BrowserContextOptions = {},
): Promise<Desk> {
  const context = await browser.newContext({ locale: "en-GB", ...options });
  if (who !== undefined) await signIn(stack, context, who);
  const page = await context.newPage();
  const wrong: string[] = [];
  page.on("pageerror", ({ message }) => wrong.push(message));
  page.on("console", (message) => {
    if (message.type() === "error") wrong.push(message.text());
  });
  await page.goto(stack.origin + path);
  return { context, page, wrong };
}
