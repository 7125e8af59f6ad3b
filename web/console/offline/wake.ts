/** When to look again: a connection comes back, somebody looks at the screen, the browser wakes the app, or the time has come. */

const SYNC_TAG = "rootproof-queue";
export const WAKE = "rootproof:wake";

/** Calls back whenever it may be worth it; for as long as the tab lives. */
export function onWake(wake: () => void): void {
  addEventListener("online", wake);
  document.addEventListener("visibilitychange", () => {
    if (!document.hidden) wake();
  });
  navigator.serviceWorker?.addEventListener("message", ({ data }) => {
    if (data === WAKE) wake();
  });
}

/** Asks the browser to wake us once there is a connection again, where it can. */
export async function askToBeWoken(): Promise<void> {
  const registration = await navigator.serviceWorker?.getRegistration("/console");
  const sync = (registration as { sync?: { register(tag: string): Promise<void> } } | undefined)
    ?.sync;
  await sync?.register(SYNC_TAG).catch(() => undefined);
}
