/** A real Chromium for tests and pictures: unpacked once a process into a directory of its own, closed by whoever asked. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium as playwright } from "playwright-core";

/**
 * The package reuses whatever `chromium` lies in the temporary directory, even of another version: it gets a fresh one.
 * It reads the directory when it unpacks, so the variable is put back afterwards. `more` are flags besides.
 */
export async function launchBrowser(more: readonly string[] = []): Promise<Browser> {
  const before = process.env.TMPDIR;
  const room = mkdtempSync(join(tmpdir(), "rootproof-chromium-"));
  process.env.TMPDIR = room;
  try {
    const { default: chromium } = await import("@sparticuz/chromium");
    const executablePath = await chromium.executablePath();
    const start = () =>
      playwright.launch({
        executablePath,
        args: [...chromium.args.filter((flag) => !/single-process|no-zygote/.test(flag)), ...more],
        env: { ...process.env, TMPDIR: room } as { [name: string]: string },
      });
    // On a machine under load the browser itself now and then crashes while it starts: what it is to show has not begun.
    const browser = await start().catch(start);
    browser.once("disconnected", () => rmSync(room, { recursive: true, force: true }));
    return browser;
  } catch (error) {
    rmSync(room, { recursive: true, force: true });
    throw error;
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
}
