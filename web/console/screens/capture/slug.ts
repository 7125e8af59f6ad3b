/** The name in addresses of something that was called by its name. */
export { slugOf } from "../../../../worker/core/steps/slug.ts";
