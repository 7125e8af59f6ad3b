/** What the flows need of the world, in the world's words. `db/`, `chain/` and the Durable Object keep these promises. */

export type { ReadTile } from "./core/log/tiles.ts";
export type * from "./ports/accounts.ts";
export type * from "./ports/chain.ts";
export type * from "./ports/checkpoint.ts";
export type * from "./ports/claims.ts";
export type * from "./ports/device-keys.ts";
export type * from "./ports/events.ts";
export type * from "./ports/files.ts";
export type * from "./ports/find.ts";
export type * from "./ports/journeys.ts";
export type * from "./ports/labels.ts";
export type * from "./ports/log.ts";
export type * from "./ports/operator.ts";
export type * from "./ports/parties.ts";
export type * from "./ports/people-cards.ts";
export type * from "./ports/places.ts";
export type * from "./ports/platform.ts";
export type * from "./ports/questions.ts";
export type * from "./ports/records.ts";
export type * from "./ports/requests.ts";
export type * from "./ports/resolver.ts";
export type * from "./ports/short-codes.ts";
export type * from "./ports/supplier-links.ts";
export type * from "./ports/tasks.ts";
export type * from "./ports/teams.ts";
