/** Before any test: the bundle that production deploys, built when a source is newer than it. */
import { buildWhenStale } from "../../scripts/local/build-when-stale.ts";

export async function setup(): Promise<void> {
  await buildWhenStale();
}
