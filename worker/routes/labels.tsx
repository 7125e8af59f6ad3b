/** `/labels/…`: the page that draws labels, codes to print, and the jobs there were. docs/labels.md. */
import { type Context, Hono } from "hono";
import { JobId, ReprintBody, RunBody, VoidBody } from "../../schema/wire/labels.ts";
import { LabelsPage } from "../../web/pages/labels.tsx";
import { gtinOf, itemOf, parseAnchor } from "../core/item.ts";
import { GRIDS, labelsPerSheet } from "../core/label/grids.ts";
import { Problem } from "../core/problem.ts";
import { roundMm } from "../core/symbol/size.ts";
import { type Printed, printOnRun, printRun } from "../flows/print-labels.ts";
import type { App } from "./app-env.ts";
import { allowed } from "./auth.ts";
import { jsonBody } from "./body.ts";
import { htmlPage } from "./html.ts";
import { pageText } from "./language.ts";

const JOBS_LISTED_MAX = 200;
/** A thousand serials and their reason. */
const BODY_BYTES_MAX = 64_000;

const GRID_OPTIONS = GRIDS.map((grid) => ({
  ...{ name: grid.name, paper: grid.paper, product: grid.product },
  perSheet: labelsPerSheet(grid),
  size: `${shown(grid.labelMm.width)} × ${shown(grid.labelMm.height)}`,
}));

export const labels = new Hono<App>()
  .get("/", (c) => htmlPage(c, <LabelsPage grids={GRID_OPTIONS} text={pageText(c)} />))
  .get("/jobs", allowed("read"), async (c) => {
    const { deps, holder } = c.var;
    const jobs = await deps.labels.list(holder.organisation.id, JOBS_LISTED_MAX);
    return c.json({
      jobs: jobs.map(({ index, product, ...job }) => ({
        ...job,
        anchor: product,
        ...withGtin(product),
        ...(index !== undefined && { index: String(index), proof: `/proofs/${index}` }),
      })),
    });
  })
  .put("/runs/:id", allowed("publish"), async (c) => {
    const { gtin, anchor = `/01/${gtin}`, ...asked } = await jsonBody(c, RunBody);
    const product = productAt(anchor);
    return answer(c, await printRun(c.var.deps, { ...asker(c), ...asked, product }));
  })
  .put("/reprints/:id", allowed("publish"), async (c) => {
    const { serials, ...asked } = await jsonBody(c, ReprintBody, BODY_BYTES_MAX);
    const named = { ...asked, ...(serials !== undefined && { serials }) };
    return answer(c, await printOnRun(c.var.deps, { ...asker(c), kind: "reprint", ...named }));
  })
  .put("/voids/:id", allowed("publish"), async (c) => {
    const asked = await jsonBody(c, VoidBody, BODY_BYTES_MAX);
    return answer(c, await printOnRun(c.var.deps, { ...asker(c), kind: "void", ...asked }));
  });

/** In normal form. Throws {@link Problem} for what names no product, or more than one. */
function productAt(anchor: string): string {
  const item = itemOf(parseAnchor(anchor));
  if (item !== undefined && item.lot === undefined && item.serial === undefined)
    return item.product;
  const sentence = "anchor: the path of a product, /p/{organisation}/{product}";
  throw new Problem("body-invalid", sentence, { pointer: "/anchor", rule: "product" });
}

function withGtin(product: string): { readonly gtin?: string } {
  const gtin = gtinOf({ product });
  return gtin === undefined ? {} : { gtin };
}

function answer(c: Context<App>, { isNew, codes }: Printed): Response {
  return c.json(codes, isNew ? 201 : 200);
}

function asker(c: Context<App>) {
  const id = JobId.safeParse(c.req.param("id"));
  if (!id.success) {
    throw new Problem("query-invalid", "A print job is named by a UUID that you make.", {
      rule: "uuid",
    });
  }
  return { organisation: c.var.holder.organisation, id: id.data };
}

/** To a tenth of a millimetre: nobody measures labels finer. */
function shown(mm: number): string {
  return String(roundMm(Math.round(mm * 10) / 10));
}
