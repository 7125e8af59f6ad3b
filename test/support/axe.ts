/** What axe-core finds wrong on a page, as sentences: rule, where, how many. Injected past the page's own policy, as an auditor's tool would be. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";

const SOURCE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

interface Found {
  readonly violations: readonly {
    readonly id: string;
    readonly help: string;
    readonly nodes: readonly { readonly target: readonly string[] }[];
  }[];
}

/** WCAG 2.2 A and AA, and best practices. */
export async function axe(page: Page): Promise<readonly string[]> {
  await page.evaluate(SOURCE);
  const { violations } = await page.evaluate<Found>("axe.run(document)");
  return violations.map(
    ({ id, help, nodes }) =>
      `${id}: ${help} (${nodes.length}×, ${nodes[0]?.target.join(" ") ?? "?"})`,
  );
}
