/** The EPCIS 2.0 REST bindings. EPCIS 2.0 §12; STANDARDS.md §3; docs/epcis-queries.md. */
import { Hono } from "hono";
import { RESOURCES } from "../../core/query/resources.ts";
import type { App } from "../app-env.ts";
import { captureResources } from "./capture.ts";
import { collection, collectionResources } from "./collections.ts";
import { eventResources } from "./events.ts";
import { answer, resource } from "./protocol.ts";
import { queryResources } from "./queries.ts";

export const epcis = new Hono<App>();
captureResources(epcis);
eventResources(epcis);
collectionResources(epcis);
queryResources(epcis);

/** What is at the top; mounted with and without a slash at the end, since both are called the base URL. */
export const epcisTop = new Hono<App>();
resource(epcisTop, "/", {
  GET: (c) => answer(c, collection(["capture", "events", "queries", ...Object.keys(RESOURCES)])),
});
