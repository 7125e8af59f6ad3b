/** An organisation's capture jobs, newest first, page by page. EPCIS 2.0 §8.2.6. */

import { readToken, TOKEN_SECONDS_MAX, writeToken } from "../core/query/page-token.ts";
import { refuse } from "../core/query/parameter-values.ts";
import type { Capture, Clock, Events } from "../ports.ts";
import { type NextPage, type Parameters, split } from "./query-events.ts";

export interface CapturesPorts {
  readonly events: Events;
  readonly now: Clock;
  readonly pageSecret: Uint8Array;
}

export async function listCaptures(
  { events, now, pageSecret }: CapturesPorts,
  { organisation, parameters }: { readonly organisation: string; readonly parameters: Parameters },
): Promise<{ readonly captures: readonly Capture[]; readonly next?: NextPage }> {
  const { perPage, nextPageToken, asked } = split(parameters);
  const [unknown] = asked;
  if (unknown) refuse({ name: unknown[0] }, "there is no such parameter", "unknown parameter");
  const of = { question: `${organisation}\0captures`, secret: pageSecret };
  const place =
    nextPageToken === undefined ? undefined : readToken(nextPageToken).placeIn(of, now());
  const found = await events.captures(organisation, {
    ...(place && { before: place.until }),
    limit: perPage + 1,
  });
  const captures = found.slice(0, perPage);
  const last = captures.at(-1);
  if (last === undefined || found.length <= perPage) return { captures };
  const expires = now() + TOKEN_SECONDS_MAX * 1_000;
  const token = writeToken(of, { after: [], until: last.position, prefixes: {} }, expires);
  return { captures, next: { token, expires } };
}
