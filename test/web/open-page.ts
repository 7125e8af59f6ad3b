/** A rendered page in a browser, with its style sheet and pictures and nothing else of ours behind it. */
import type { Browser, Page } from "playwright-core";
import { COFFEE } from "./coffee.ts";
import { favicon, qrSvg, stylesheet } from "./preview.ts";

export interface Window {
  readonly width: number;
  readonly height?: number;
  readonly scheme?: "light" | "dark";
}

export async function openPage(
  browser: Browser,
  html: string,
  { width, height = 900, scheme = "light" }: Window,
): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height }, colorScheme: scheme });
  const qr = await qrSvg(COFFEE.digitalLink);
  await page.route("**/*", async (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === "/page") return route.fulfill({ contentType: "text/html", body: html });
    if (pathname.endsWith(".css"))
      return route.fulfill({ contentType: "text/css", body: stylesheet() });
    if (pathname === "/qr") return route.fulfill({ contentType: "image/svg+xml", body: qr });
    if (pathname.endsWith(".svg"))
      return route.fulfill({ contentType: "image/svg+xml", body: favicon() });
    return route.fulfill({ status: 404, body: "" });
  });
  await page.goto("http://preview.test/page");
  return page;
}
