/** A roaster's desk: the records of the demo's coffee, and a place, a person, a document, a question to a supplier, and a question from a shop. */
import { createHash } from "node:crypto";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { withClient } from "../../cli/operator/database.ts";
import { createOrganisation } from "../../cli/operator/organisations.ts";
import { demoChain } from "../../scripts/demo/demos.ts";
import { loadDemo } from "../../scripts/demo/load.ts";
import { type Enrolled, enrol } from "../support/people.ts";
import { startTestStack, type TestStack } from "../support/stack.ts";

const ROASTER = "halfmoon";

export interface Roastery {
  readonly stack: TestStack;
  /** The roaster's key. */
  readonly key: string;
  /** Its owner, who is the operator as well. */
  readonly mia: Enrolled;
}

export async function openRoastery(): Promise<Roastery> {
  const stack = await startTestStack({ withChain: false });
  const demo = demoChain("coffee");
  const keys: Record<string, string> = {};
  await withClient(stack.ownerUrl, async (client) => {
    for (const one of demo.organisations)
      keys[one.slug] = (await createOrganisation(client, one)).key;
  });
  await loadDemo(stack.origin, demo, keys);
  const key = keys[ROASTER] ?? "";
  await fillDesk(stack, key);
  const mia = await enrol(stack, { name: "Mia Peeters", organisation: ROASTER, operator: true });
  return { stack, key, mia };
}

/** A screen is there, and waits for nothing any more. */
export async function shown(page: Page): Promise<void> {
  await page.getByRole("heading", { level: 1 }).first().waitFor();
  await page.waitForLoadState("networkidle");
  await expect.poll(() => page.getByText("One moment …").count()).toBe(0);
}

export const ID = "7f3c0000-0000-4000-8000-0000000000";
const DAY_MS = 86_400_000;

const SITES = [
  { kind: "site", name: "Roastery", country: "BE", locality: "Ghent", resolution: "locality" },
  {
    kind: "site",
    name: "Shop at the mill",
    country: "BE",
    region: "Flanders",
    resolution: "region",
  },
];
const CARDS = [
  { name: "Mia", role: "Roasts, and tastes every batch" },
  { name: "Jonas", role: "Packs, and answers your letters" },
];
const CONSENT = {
  ...{ text: "My first name and what I do may stand on our pages.", language: "en" },
  ...{ how: "paper", at: "2026-03-02T09:00:00+01:00" },
};
const CUPPING = Buffer.from("%PDF-1.4\ncupping of lot HM-R-2026-0417\n%%EOF");

async function fillDesk(stack: TestStack, roaster: string): Promise<void> {
  const shop = await stack.organisation("corner-shop");
  const put = async (path: string, body: object, key = roaster) => {
    const answer = await stack.call(key, "PUT", path, body);
    if (!answer.ok) throw new Error(`PUT ${path}: ${answer.status} ${await answer.text()}`);
  };
  for (const [at, site] of SITES.entries()) await put(`/api/sites/${ID}a${at}`, site);
  for (const [at, card] of CARDS.entries()) {
    await put(`/api/people-cards/${ID}b${at}`, { ...card, consent: CONSENT });
  }
  const sha256 = createHash("sha256").update(CUPPING).digest("hex");
  const kept = await fetch(`${stack.origin}/api/files/${sha256}?name=cupping-2026-04-17.pdf`, {
    ...{ method: "PUT", body: CUPPING },
    headers: { authorization: `Bearer ${roaster}`, "content-type": "application/pdf" },
  });
  if (!kept.ok) throw new Error(`the document was not kept: ${await kept.text()}`);
  const dueOn = (days: number) => new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);
  const certificate = "The organic certificate for the 2026 harvest";
  await put(`/api/requests/${ID}c0`, {
    ...{ supplier: "antwerp-importer", wanted: certificate, dueOn: dueOn(14) },
  });
  await put("/api/suppliers/halfmoon", {}, shop);
  await put("/api/customers/corner-shop", { showName: true, place: "locality" });
  const log = "A photo of the roaster’s log for lot HM-R-2026-0417";
  await put(`/api/requests/${ID}c1`, { supplier: "halfmoon", wanted: log, dueOn: dueOn(5) }, shop);
}
