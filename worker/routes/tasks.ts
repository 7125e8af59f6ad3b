/** `GET /api/tasks`: what needs somebody of the organisation. docs/find-and-act.md, *Tasks*. */
import { Hono } from "hono";
import { listTasks } from "../flows/list-tasks.ts";
import type { App } from "./app-env.ts";
import { allowed } from "./auth.ts";

export const tasks = new Hono<App>().get("/", allowed("read"), async (c) =>
  c.json(await listTasks(c.var.deps, c.var.holder.organisation.id)),
);
