/** A real Chromium for tests and pictures: unpacked once a process into a directory of its own, closed by whoever asked. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, type BrowserContext, chromium as playwright } from "playwright-core";

interface Program {
  readonly executablePath: string;
  readonly args: string[];
  readonly env: { [name: string]: string };
}

/**
 * The package reuses whatever `chromium` lies in the temporary directory, even of another version: it gets a fresh one.
 * It reads the directory when it unpacks, so the variable is put back afterwards.
 */
async function unpack(room: string): Promise<Program> {
  const before = process.env.TMPDIR;
  process.env.TMPDIR = room;
  try {
    const { default: chromium } = await import("@sparticuz/chromium");
    return {
      executablePath: await chromium.executablePath(),
      args: chromium.args.filter((flag) => !/single-process|no-zygote/.test(flag)),
      env: { ...process.env, TMPDIR: room } as { [name: string]: string },
    };
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
}

/** `more` are flags besides. */
export async function launchBrowser(more: readonly string[] = []): Promise<Browser> {
  const room = mkdtempSync(join(tmpdir(), "rootproof-chromium-"));
  try {
    const program = await unpack(room);
    const args = [...program.args, ...more];
    const start = () => playwright.launch({ ...program, args });
    // On a machine under load the browser itself now and then crashes while it starts: what it is to show has not begun.
    const browser = await start().catch(start);
    browser.once("disconnected", () => rmSync(room, { recursive: true, force: true }));
    return browser;
  } catch (error) {
    rmSync(room, { recursive: true, force: true });
    throw error;
  }
}

/** A browser that remembers: what it keeps lies in `profile` and is there again when it is started anew. */
export interface BrowserPlace {
  launch(profile: string): Promise<BrowserContext>;
  remove(): void;
}

export async function browserPlace(): Promise<BrowserPlace> {
  const room = mkdtempSync(join(tmpdir(), "rootproof-chromium-"));
  const program = await unpack(room);
  return {
    launch(profile) {
      const start = () =>
        playwright.launchPersistentContext(profile, { ...program, locale: "en-GB" });
      return start().catch(start);
    },
    remove: () => rmSync(room, { recursive: true, force: true }),
  };
}
