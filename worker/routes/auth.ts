/**
 * On whose behalf a call is made. Machines send `Authorization: Bearer <api key>`; people have a session, in a cookie, and name the
 * organisation they act for in `Rootproof-Organisation`. Only hashes are ever looked up. docs/accounts.md.
 */

import type { Context } from "hono";
import { createMiddleware } from "hono/factory";
import { hashOf } from "../core/accounts/secret-hash.ts";
import { Problem } from "../core/problem.ts";
import { allows, type Scope, scopesOf } from "../core/roles.ts";
import { SESSION_MS } from "../flows/account/secrets.ts";
import type { Holder, KeyHolder, Session } from "../ports.ts";
import type { App } from "./app-env.ts";
import { later } from "./later.ts";
import { countOpen } from "./rate-limit.ts";
import { sessionToken, setSession } from "./session-cookie.ts";

/** The scheme's name is read in any case, RFC 9110 §11.1; a key of another case is another key. */
const KEY = /^bearer +(rp_[A-Za-z0-9_-]{43})$/i;
const ORGANISATION = "Rootproof-Organisation";
/** Use is written down no more often than this. */
const TOUCH_MS = 3_600_000;
const READS: ReadonlySet<string> = new Set(["GET", "HEAD", "OPTIONS"]);

/** Lets nobody past who may not do this. */
export function allowed(scope: Scope) {
  return createMiddleware<App>(async (c, next) => {
    const holder = await holderOf(c);
    if (holder === undefined)
      throw new Problem("key-missing", "Send an API key: Authorization: Bearer rp_…");
    refuseWithout(holder, scope);
    if (holder.suspendedFor !== undefined && !READS.has(c.req.method)) {
      const sentence = `The operator suspended ${holder.organisation.name}: ${holder.suspendedFor}`;
      throw new Problem("suspended", sentence);
    }
    c.set("holder", holder);
    await next();
  });
}

/** Lets nobody past who is not signed in; no organisation is asked for. */
export const signedIn = createMiddleware<App>(async (c, next) => {
  const session = await sessionOf(c);
  if (session === undefined) throw new Problem("session-missing", "Nobody is signed in here.");
  c.set("session", session);
  await next();
});

/** Lets nobody past but who runs this installation, by key or by session. */
export const operatorOnly = createMiddleware<App>(async (c, next) => {
  await refuseOthers(c);
  await next();
});

/** Throws {@link Problem} for whoever is not the operator; for whom they work is not asked. */
export async function refuseOthers(c: Context<App>): Promise<void> {
  const key = await keyHolderOf(c);
  const session = key === undefined ? await sessionOf(c) : undefined;
  if (key === undefined && session === undefined)
    throw new Problem("key-missing", "This is for the operator: send an operator's key.");
  if (!(key?.operator || session?.person.operator))
    throw new Problem("forbidden", "This is for the operator of this installation.");
}

/** Undefined without key and session; one that is wrong is refused, never ignored. */
export async function holderOf(c: Context<App>): Promise<Holder | undefined> {
  const key = await keyHolderOf(c);
  if (key !== undefined) return key;
  const session = await sessionOf(c);
  return session && holderIn(session, c.req.header(ORGANISATION));
}

/** For doors that anyone opens: who is signed in without saying for whom is like anybody. */
export async function holderIfSaid(c: Context<App>): Promise<Holder | undefined> {
  const key = await keyHolderOf(c);
  if (key !== undefined) return key;
  const session = await sessionOf(c);
  const slug = c.req.header(ORGANISATION);
  const isSaid = slug !== undefined || session?.memberships.length === 1;
  return session && isSaid ? holderIn(session, slug) : undefined;
}

async function keyHolderOf(c: Context<App>): Promise<KeyHolder | undefined> {
  const header = c.req.header("authorization");
  if (header === undefined) return undefined;
  const { keys, now } = c.var.deps;
  const key = KEY.exec(header)?.[1];
  const holder = key === undefined ? undefined : await keys.holderOf(hashOf(key));
  if (holder === undefined) await countOpen(c);
  if (holder === undefined) throw new Problem("key-unknown", "This API key is not known here.");
  if (holder.revoked) throw new Problem("key-revoked", "This API key was revoked.");
  if (holder.expiresAt !== undefined && holder.expiresAt <= now())
    throw new Problem("key-expired", "This API key has expired.");
  if (now() - (holder.lastUsedAt ?? 0) > TOUCH_MS) later(c, keys.touch(holder));
  return holder;
}

/** Undefined when nobody is signed in: a cookie that has ended is like none. Used, it lasts for another while. */
export async function sessionOf(c: Context<App>): Promise<Session | undefined> {
  const token = sessionToken(c);
  if (token === undefined) return undefined;
  refuseOtherSites(c);
  const { sessions, now } = c.var.deps;
  const session = await sessions.find(hashOf(token));
  if (session === undefined) await countOpen(c);
  else if (now() - session.lastSeenAt > TOUCH_MS) {
    setSession(c, token);
    later(c, sessions.touch(session.id, now() + SESSION_MS));
  }
  return session;
}

/** The cookie is `SameSite=Strict` besides. Browsers say where a call comes from in `Sec-Fetch-Site`, older ones in `Origin`; who says neither is refused. */
export function refuseOtherSites(c: Context<App>): void {
  if (READS.has(c.req.method)) return;
  const site = c.req.header("sec-fetch-site");
  const isOwn = c.req.header("origin") === c.var.deps.publicOrigin;
  if (site === undefined ? isOwn : site === "same-origin") return;
  throw new Problem("not-same-site", "A session changes things from pages of this site only.");
}

/** For doors that begin or end a session: no page of another site signs anybody in, or out. */
export const fromOwnPages = createMiddleware<App>(async (c, next) => {
  refuseOtherSites(c);
  await next();
});

function holderIn({ person, memberships }: Session, slug: string | undefined): Holder {
  const named = memberships.filter(({ organisation }) => organisation.slug === slug);
  const [membership, other] = slug === undefined ? memberships : named;
  if (other !== undefined) {
    const sentence = `Say for which organisation this is: ${ORGANISATION}: ${other.organisation.slug}`;
    throw new Problem("organisation-needed", sentence, { pointer: ORGANISATION, rule: "header" });
  }
  if (membership === undefined)
    throw new Problem("scope-missing", "You work for no organisation of this name.");
  const { organisation, role, suspendedFor } = membership;
  return {
    ...{ organisation, person, scopes: scopesOf(role), operator: person.operator },
    ...(suspendedFor !== undefined && { suspendedFor }),
  };
}

function refuseWithout({ scopes, person }: Holder, scope: Scope): void {
  if (allows(scopes, scope)) return;
  const who = person === undefined ? "This key" : "Your role";
  throw new Problem("scope-missing", `${who} does not allow this: it needs “${scope}”.`, {
    rule: scope,
  });
}
