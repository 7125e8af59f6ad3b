/** Bodies are read here and nowhere else: the right media type, not too long, and the shape that was asked for. */
import type { Context } from "hono";
import type { z } from "zod";
import { type Json, parseJson, parseMeasuredJson } from "../core/json.ts";
import { Problem } from "../core/problem.ts";
import type { App } from "./app-env.ts";

/** Settings and consents are a few lines. */
export const SMALL_BODY_BYTES_MAX = 16_384;

export interface BodyRule {
  readonly mediaTypes: readonly string[];
  readonly bytesMax: number;
}

/** Counts what arrives, not what Content-Length says. */
export async function bodyText(
  c: Context<App>,
  { mediaTypes, bytesMax }: BodyRule,
): Promise<string> {
  const sent = (c.req.header("content-type") ?? "").split(";")[0]?.trim().toLowerCase() ?? "";
  if (!mediaTypes.includes(sent)) {
    throw new Problem(
      "media-type",
      `Send ${mediaTypes.join(" or ")}, not ${sent === "" ? "a body without a type" : sent}.`,
    );
  }
  const bytes = await bodyBytes(c, bytesMax);
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Problem("body-invalid", "The body is not UTF-8.");
  }
}

/** Whatever they are: what they say of themselves counts, and no header. */
export async function bodyBytes(c: Context<App>, bytesMax: number): Promise<Uint8Array> {
  const { body } = c.req.raw;
  if (body === null) return new Uint8Array();
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of body) {
    length += part.length;
    if (length > bytesMax)
      throw new Problem("body-too-large", `A body has at most ${bytesMax} bytes here.`);
    parts.push(part);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** A small JSON body of a known shape. */
export async function jsonBody<T extends z.ZodType>(
  c: Context<App>,
  schema: T,
  bytesMax = SMALL_BODY_BYTES_MAX,
): Promise<z.infer<T>> {
  const text = await bodyText(c, { mediaTypes: ["application/json"], bytesMax });
  return shaped(parseJson(text), schema);
}

/** One with numbers that were measured, and may have more digits than a double. */
export async function measuredBody<T extends z.ZodType>(
  c: Context<App>,
  schema: T,
  bytesMax: number,
): Promise<z.infer<T>> {
  const text = await bodyText(c, { mediaTypes: ["application/json"], bytesMax });
  return shaped(parseMeasuredJson(text), schema);
}

function shaped<T extends z.ZodType>(sent: Json, schema: T): z.infer<T> {
  const parsed = schema.safeParse(sent);
  if (parsed.success) return parsed.data;
  const findings = parsed.error.issues.map(({ path, message, code }) => {
    const pointer = path.map((step) => `/${String(step)}`).join("");
    return { pointer, rule: code, detail: `${pointer || "The body"}: ${message}` };
  });
  throw new Problem("body-invalid", findings[0]?.detail ?? "The body is not what was asked for.", {
    ...findings[0],
    findings,
  });
}
