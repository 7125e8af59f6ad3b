/** Which screen an address of the console asks for. */
import type { Screen } from "./screens.ts";

export interface Found {
  readonly screen: Screen;
  readonly at: Readonly<Record<string, string>>;
}

export function findScreen(screens: readonly Screen[], path: string): Found | undefined {
  const asked = partsOf(path);
  for (const screen of screens) {
    const wanted = partsOf(screen.path);
    if (wanted.length !== asked.length) continue;
    const fits = wanted.every((part, n) => part.startsWith(":") || part === asked[n]);
    if (fits) return { screen, at: valuesIn(wanted, asked) };
  }
  return undefined;
}

function valuesIn(wanted: readonly string[], asked: readonly string[]) {
  return Object.fromEntries(
    wanted.flatMap((part, n) =>
      part.startsWith(":") ? [[part.slice(1), decodeURIComponent(asked[n] ?? "")]] : [],
    ),
  );
}

function partsOf(path: string): string[] {
  return path.split("/").filter((part) => part !== "");
}

export const SIGN_IN = "/console/sign-in";

const CHANGED = "rootproof:address";

/** Goes to another screen without loading the console anew. */
export function goTo(path: string, { replace = false } = {}): void {
  history[replace ? "replaceState" : "pushState"](null, "", path);
  dispatchEvent(new Event(CHANGED));
  scrollTo(0, 0);
}

/** Calls back at every change of address; the answer ends that. */
export function onAddress(changed: () => void): () => void {
  addEventListener("popstate", changed);
  addEventListener(CHANGED, changed);
  return () => {
    removeEventListener("popstate", changed);
    removeEventListener(CHANGED, changed);
  };
}

/** Links within the console change the screen; all others are the browser's. */
export function catchLinks(): void {
  document.addEventListener("click", (click) => {
    const link = (click.target as Element | null)?.closest?.("a[href]");
    if (!(link instanceof HTMLAnchorElement) || link.target !== "" || link.hasAttribute("download"))
      return;
    const isPlain = click.button === 0 && !(click.metaKey || click.ctrlKey || click.shiftKey);
    const { origin, pathname, search, hash } = new URL(link.href);
    if (!isPlain || origin !== location.origin || !/^\/console(\/|$)/.test(pathname)) return;
    if (pathname === location.pathname && hash !== "") return;
    click.preventDefault();
    goTo(pathname + search + hash);
  });
}
