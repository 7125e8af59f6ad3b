/** How far this phone's clock is off, measured at the server's `Date` header whenever there is an answer. Times are never changed by it. */

const KEPT = "rootproof.clock-ahead-ms";
export const CLOCK_OFF_MS_MAX = 300_000;

/** `sentAt` and now, by this phone's clock: the server wrote its time somewhere between. */
export function compareClocks(answer: Response, sentAt: number): void {
  const said = Date.parse(answer.headers.get("date") ?? "");
  if (Number.isNaN(said)) return;
  localStorage.setItem(KEPT, String(Math.round((sentAt + Date.now()) / 2 - said)));
}

/** Undefined where the clocks agree to within {@link CLOCK_OFF_MS_MAX}, or were never compared. */
export function clockAheadMs(): number | undefined {
  const ahead = Number(localStorage.getItem(KEPT) ?? "0");
  return Math.abs(ahead) > CLOCK_OFF_MS_MAX ? ahead : undefined;
}
