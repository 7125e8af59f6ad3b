/** Where somebody goes who has just signed in, and what a link brought along behind its #. */
import type { Me } from "../../../../../schema/wire/me.ts";
import { brought } from "../../../brought.ts";
import { goTo } from "../../../router.ts";
import { rememberedMe } from "../../../session.ts";

const TOKEN = /^#([A-Za-z0-9_-]{43})$/;
const HOME = "/console";

/** The token of a link, taken out of the address at once, so that it stays in no history. */
export function takeToken(): string | undefined {
  const [, token] = TOKEN.exec(location.hash) ?? [];
  if (location.hash !== "") history.replaceState(null, "", location.pathname + location.search);
  return token;
}

/** Asks who is signed in now, and goes where they were about to go. */
export async function arrive(refresh: () => Promise<void>): Promise<void> {
  const then = new URLSearchParams(location.search).get("then") ?? "";
  await refresh();
  goTo(destination(then, rememberedMe()), { replace: true });
}

function destination(then: string, me: Me | undefined): string {
  if (brought("invitation") !== undefined) return "/console/join";
  const claim = brought("claim");
  if (claim !== undefined) return `/console/l/claim/${claim}`;
  if (me?.organisations.length === 0) return "/console/start";
  return /^\/console(?:[/?]|$)/.test(then) ? then : HOME;
}

/** Another way to sign in, which leads to the same place. */
export function withThen(path: string): string {
  return path + location.search;
}
