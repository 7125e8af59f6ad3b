/** How a statement about resolvers is looked at: over every path that has links, and over requests that must be refused. */
import type { JsonObject } from "../../worker/core/json.ts";
import { membersOf } from "./partner.ts";
import { type Answer, contextsIn, type ResolverWorld, scan } from "./resolver-world.ts";

export interface Statement {
  readonly level: "SHALL" | "SHOULD" | "MAY";
  readonly says: string;
  readonly in: readonly string[];
  /** What is wrong, or nothing. */
  readonly fault: (world: ResolverWorld) => Promise<string | undefined>;
  /** Why it does not bind us, though `fault` looks that it is as we say. */
  readonly notHere?: string;
}

export const LINK_SET = "?linkType=linkset";
export const CONTEXT_REL = /<([^>]+)>\s*;[^,]*rel="?http:\/\/www\.w3\.org\/ns\/json-ld#context"?/;
export const COMPRESSED = "/ARFKkPB3I_Compressed";
export const NO_COMPRESSION =
  "compressed URIs are not supported; the description file and docs/resolver.md say so";
export const NO_PREFIX_REDIRECTS = "nothing is redirected by a company prefix alone";

/** The first of these that is wrong. */
export async function first(
  ...looks: readonly (() => Promise<string | undefined>)[]
): Promise<string | undefined> {
  for (const look of looks) {
    const fault = await look();
    if (fault !== undefined) return fault;
  }
  return undefined;
}

export const unless = (isRight: boolean, fault: string): string | undefined =>
  isRight ? undefined : fault;
export const told = ({ status, headers, text }: Answer) =>
  `${status} ${headers.get("location") ?? text.slice(0, 200)}`;

/** Every path that has links here, with and without a maker's own. */
export const paths = ({
  shirt,
  shirtSerial,
  coffee,
  coffeeLot,
  honey,
  honeyLot,
}: ResolverWorld) => [
  ...[shirt, shirtSerial, coffee, coffeeLot, honey, honeyLot],
  ...[`${honeyLot}/21/UNKNOWN`, "/414/9521321000018"],
];

export async function eachLinkSet(
  world: ResolverWorld,
  judge: (contexts: readonly JsonObject[], path: string) => string | undefined,
): Promise<string | undefined> {
  for (const path of paths(world)) {
    const answer = await scan(world, path + LINK_SET);
    if (answer.status !== 200) return `${path}: ${told(answer)}`;
    const fault = judge(contextsIn(answer), path);
    if (fault !== undefined) return `${path}: ${fault}`;
  }
  return undefined;
}

export async function eachRequest(
  world: ResolverWorld,
  paths: readonly string[],
  judge: (answer: Answer, path: string) => string | undefined,
): Promise<string | undefined> {
  for (const path of paths) {
    const fault = judge(await scan(world, path), path);
    if (fault !== undefined) return `${path}: ${fault}`;
  }
  return undefined;
}

export const MALFORMED = [
  "/01/09506000164909",
  "/01/0950600016490X",
  "/01/09506000164908/99/1",
  "/01/09506000164908/21/1234/10/ABC",
  "/01/09506000164908/10/a%20b",
  "/01/09506000164908/foo",
  "/01/09506000164908?17=991345",
  "/414/9521321000017",
];
export const ABSENT = [
  "/01/09521234000013",
  "/01/09506000164908?linkType=gs1:dpp",
  "/00/195212340000000010",
];

export async function description(world: ResolverWorld): Promise<JsonObject> {
  return membersOf((await scan(world, "/.well-known/gs1resolver")).json);
}
