/**
 * Signing out, with a connection or without: this phone forgets at once who was signed in. Its cookie no script can take away, so that the
 * session is ended by a call; until that is answered no other call leaves this phone. docs/offline.md.
 */
import { retryMs } from "./offline/backoff.ts";
import { LEAVING, rememberMe } from "./session.ts";

const SESSION = "/api/account/session";
/** Tabs share it: what one of them ends is never the session that another began after it. */
const LOCK = "rootproof-leaving";
const CALL_MS_MAX = 15_000;
/** Of the window: the server has ended the session. */
export const LEFT = "rootproof:left";

/** Somebody signed out here, and the server has not said that it knows. */
export function isLeaving(): boolean {
  return localStorage.getItem(LEAVING) !== null;
}

export function leave(): void {
  localStorage.setItem(LEAVING, "yes");
  rememberMe(undefined);
  keepLeaving();
}

/** Throws where the server did not do it. */
export function endSession(): Promise<void> {
  return navigator.locks.request(LOCK, async () => {
    if (!isLeaving()) return;
    const signal = AbortSignal.timeout(CALL_MS_MAX);
    const how = { credentials: "same-origin", referrerPolicy: "same-origin" } as const;
    const answer = await fetch(SESSION, { method: "DELETE", ...how, signal });
    if (answer.status !== 204) throw new Error(`the session is not ended: ${answer.status}`);
    localStorage.removeItem(LEAVING);
    dispatchEvent(new Event(LEFT));
  });
}

let failures = 0;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Tries until the session is ended; safe to call at any time. */
export function keepLeaving(): void {
  clearTimeout(timer);
  if (!isLeaving()) return;
  endSession().then(
    () => {
      failures = 0;
    },
    () => {
      clearTimeout(timer);
      timer = setTimeout(keepLeaving, retryMs(failures++, Math.random()));
    },
  );
}
