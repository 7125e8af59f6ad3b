/** Public pages as files and pictures, for looking at: `node test/web/shoot.ts <out directory>`. Also what tests render with. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import QRCode from "qrcode";

const CSS = new URL("../../web/static/css/", import.meta.url).pathname;

/** The parts in the order of their names, as the build joins them. */
export function stylesheet(): string {
  return readdirSync(CSS)
    .filter((name) => name.endsWith(".css"))
    .sort()
    .map((name) => readFileSync(join(CSS, name), "utf8"))
    .join("");
}

export function favicon(): string {
  return readFileSync(join(CSS, "../favicon.svg"), "utf8");
}

export async function qrSvg(uri: string): Promise<string> {
  return await QRCode.toString(uri, { type: "svg", margin: 4 });
}

/** A JSX element of Hono knows how to write itself. */
export function html(page: { toString(): string | Promise<string> }): string {
  return `<!doctype html>${String(page)}`;
}
