/** Paths as they were sent: a router decodes `%2F` early, and identifiers are full of them. */
import { Problem } from "../core/problem.ts";

/** What follows `prefix`, decoded once. */
export function lastSegment(url: string, prefix: string): string {
  try {
    return decodeURIComponent(new URL(url).pathname.slice(prefix.length));
  } catch {
    throw new Problem("query-invalid", "The address is not percent-encoded the way RFC 3986 says.");
  }
}
