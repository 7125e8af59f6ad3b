/** A row's own id in an address. Whoever makes a row gives it its id, so that sending it twice is sending it once. */
import type { Context } from "hono";
import { Problem } from "../core/problem.ts";
import type { App } from "./app-env.ts";

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What is none is nowhere. */
export function idIn(c: Context<App>, nothing: string): string {
  const id = c.req.param("id") ?? "";
  if (!UUID.test(id)) throw new Problem("not-found", nothing);
  return id;
}
