/** One more, for the page's product: no cookie, no number, nothing of whoever looks. Who asks not to be counted sends nothing at all. */

const SEEN = "/seen";

interface Asking {
  readonly globalPrivacyControl?: boolean;
}

const isUncounted =
  (navigator as Asking).globalPrivacyControl === true || navigator.doNotTrack === "1";

/** Whether it left. */
export function tell(about: string, what: Readonly<Record<string, string>>): boolean {
  if (isUncounted) return false;
  return navigator.sendBeacon(SEEN, new URLSearchParams({ about, ...what }));
}

/** Once somebody sees it; a page that is loaded again, or gone back to, was looked at before. */
export function countScan(about: string): void {
  const [way] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  if (way !== undefined && way.type !== "navigate") return;
  const whenSeen = () => {
    if (document.visibilityState !== "visible") return;
    document.removeEventListener("visibilitychange", whenSeen);
    tell(about, { scan: "1" });
  };
  document.addEventListener("visibilitychange", whenSeen);
  whenSeen();
}

/** Sections of which something folded was opened, said once when the page is left. */
export function countOpened(about: string): void {
  const opened = new Set<string>();
  const listen = (event: Event) => {
    const { target } = event;
    if (!(target instanceof HTMLDetailsElement) || !target.open) return;
    const id = target.closest("section")?.getAttribute("aria-labelledby");
    if (id !== null && id !== undefined) opened.add(id.replace(/-heading$/, ""));
  };
  // What stands open in the page as it came says so before anybody taps.
  addEventListener("pointerdown", begin, { once: true });
  addEventListener("keydown", begin, { once: true });
  function begin() {
    document.addEventListener("toggle", listen, true);
  }
  addEventListener("pagehide", () => {
    if (opened.size > 0) tell(about, { opened: [...opened].join(",") });
    opened.clear();
  });
}
