/** A part of an address that names a row: what is no UUID names none. */
import type { Context } from "hono";
import { Problem } from "../core/problem.ts";
import type { App } from "./app-env.ts";

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

export function uuidParam(c: Context<App>, name: string): string {
  const text = c.req.param(name) ?? "";
  if (!UUID.test(text)) throw new Problem("not-found", "There is nothing of this id.");
  return text.toLowerCase();
}
