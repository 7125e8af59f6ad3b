/** `/api/figures`: figures with their method, and other facts that texts lean on. docs/claims.md. */
import { type Context, Hono } from "hono";
import { FigureBody, type FigureListTold } from "../../schema/wire/figures.ts";
import {
  confirmFigure,
  keepFigure,
  listFigures,
  removeFigure,
} from "../flows/claims/keep-figure.ts";
import type { App } from "./app-env.ts";
import { allowed } from "./auth.ts";
import { jsonBody } from "./body.ts";
import { given } from "./given.ts";
import { uuidParam } from "./uuid-param.ts";

const owner = (c: Context<App>): string => c.var.holder.organisation.id;

export const figures = new Hono<App>()
  .get("/", allowed("read"), async (c) => {
    const found = await listFigures(c.var.deps, c.var.holder.organisation);
    return c.json({ figures: found } satisfies FigureListTold);
  })
  .put("/:id", allowed("publish"), async (c) => {
    const id = uuidParam(c, "id");
    const body = given(await jsonBody(c, FigureBody));
    await keepFigure(c.var.deps, owner(c), { id, ...body });
    return c.json({ id });
  })
  .delete("/:id", allowed("publish"), async (c) => {
    await removeFigure(c.var.deps, owner(c), uuidParam(c, "id"));
    return c.body(null, 204);
  })
  .post("/:id/confirm", allowed("publish"), async (c) => {
    const id = uuidParam(c, "id");
    await confirmFigure(c.var.deps, owner(c), id);
    return c.json({ id });
  });
