/** Every table, in one place: what the migrations are generated from. */
export * from "./tables/circularity.ts";
export * from "./tables/claims.ts";
export * from "./tables/custody.ts";
export * from "./tables/events.ts";
export * from "./tables/feedback.ts";
export * from "./tables/labels.ts";
export * from "./tables/log.ts";
export * from "./tables/master-data.ts";
export * from "./tables/organisations.ts";
export * from "./tables/people.ts";
export * from "./tables/resolver.ts";
export * from "./tables/scans.ts";
export * from "./tables/supply.ts";
