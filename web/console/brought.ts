/** What a link brought along and signing in must not lose. Kept while nobody is signed in, in this tab, for a quarter of an hour. */

export type Brought = "invitation" | "claim";

interface Kept {
  readonly value: string;
  /** Unix milliseconds. */
  readonly until: number;
}

const ALL: readonly Brought[] = ["invitation", "claim"];
const KEPT_MS = 900_000;

const nameOf = (what: Brought) => `rootproof.${what}`;

/** The same once more does not last longer for it. */
export function bring(what: Brought, value: string): void {
  const before = read(sessionStorage, what);
  const until = before?.value === value ? before.until : Date.now() + KEPT_MS;
  sessionStorage.setItem(nameOf(what), JSON.stringify({ value, until } satisfies Kept));
  setTimeout(dropEnded, until - Date.now());
}

export function brought(what: Brought): string | undefined {
  dropEnded();
  return (read(sessionStorage, what) ?? read(localStorage, what))?.value;
}

export function drop(what: Brought): void {
  for (const storage of [sessionStorage, localStorage]) storage.removeItem(nameOf(what));
}

/** To other tabs of this browser: a link in a mail opens one. It lasts no longer there. */
export function carry(): void {
  for (const what of ALL) {
    const kept = read(sessionStorage, what);
    if (kept !== undefined) localStorage.setItem(nameOf(what), JSON.stringify(kept));
  }
}

/** When the console begins, and when the time has come. */
export function dropEnded(): void {
  for (const storage of [sessionStorage, localStorage]) {
    for (const what of ALL) {
      if (read(storage, what) === undefined) storage.removeItem(nameOf(what));
    }
  }
}

/** Undefined where it has ended; so has what a clock that was put back would keep for longer. */
function read(storage: Storage, what: Brought): Kept | undefined {
  try {
    const { value, until } = JSON.parse(storage.getItem(nameOf(what)) ?? "") as Kept;
    const left = until - Date.now();
    return typeof value === "string" && left > 0 && left <= KEPT_MS ? { value, until } : undefined;
  } catch {
    return undefined;
  }
}
