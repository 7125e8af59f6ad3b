/** Paths as they were sent: a router decodes `%2F` early, and identifiers are full of them. */
import { Problem } from "../core/problem.ts";

/** What follows `prefix`, decoded once. */
export function lastSegment(url: string, prefix: string): string {
  return decoded(new URL(url).pathname.slice(prefix.length));
}

/** One segment, from 1 on, decoded once. */
export function segment(url: string, index: number): string {
  return decoded(new URL(url).pathname.split("/")[index] ?? "");
}

function decoded(raw: string): string {
  try {
    return decodeURIComponent(raw);
  } catch {
    throw new Problem("query-invalid", "The address is not percent-encoded the way RFC 3986 says.");
  }
}
