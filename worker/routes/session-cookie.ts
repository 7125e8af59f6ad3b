/** The cookie of a session: only ever sent to this host, over TLS, by pages of this site, and read by no script. */
import type { Context } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import { SESSION_MS } from "../flows/account/secrets.ts";
import type { App } from "./app-env.ts";

const NAME = "__Host-session";
const TOKEN = /^[A-Za-z0-9_-]{43}$/;
/** What `__Host-` asks for, and no more. */
const ATTRIBUTES = { path: "/", secure: true, httpOnly: true, sameSite: "Strict" } as const;

export function sessionToken(c: Context<App>): string | undefined {
  const token = getCookie(c, NAME);
  return token !== undefined && TOKEN.test(token) ? token : undefined;
}

export function setSession(c: Context<App>, token: string): void {
  setCookie(c, NAME, token, { ...ATTRIBUTES, maxAge: SESSION_MS / 1000 });
}

/** Says nothing to who sent none. */
export function clearSession(c: Context<App>): void {
  if (getCookie(c, NAME) !== undefined) deleteCookie(c, NAME, ATTRIBUTES);
}
