/** The EPCIS 2.0 REST bindings, as far as they are here: capture and its jobs. EPCIS 2.0 §8.2; STANDARDS.md §3. */
import { Hono } from "hono";
import { Problem } from "../core/problem.ts";
import {
  CAPTURE_BYTES_MAX,
  captureDocument,
  EVENTS_PER_CAPTURE_MAX,
} from "../flows/capture-document.ts";
import type { App } from "./app-env.ts";
import { authenticated } from "./auth.ts";
import { bodyText } from "./body.ts";

const MEDIA_TYPES = ["application/json", "application/ld+json"];
const VERSIONS = { "GS1-EPCIS-Version": "2.0.0", "GS1-CBV-Version": "2.0.0" };
const LIMITS = {
  "GS1-EPCIS-Capture-Limit": String(EVENTS_PER_CAPTURE_MAX),
  "GS1-EPCIS-Capture-File-Size-Limit": String(CAPTURE_BYTES_MAX),
  "GS1-Capture-Error-Behaviour": "rollback",
};

export const epcis = new Hono<App>()
  .use(authenticated)
  .post("/capture", async (c) => {
    const text = await bodyText(c, { mediaTypes: MEDIA_TYPES, bytesMax: CAPTURE_BYTES_MAX });
    const organisation = c.var.holder.organisation.id;
    const { captureId } = await captureDocument(c.var.deps, { organisation, text });
    return c.body(null, 202, { ...VERSIONS, ...LIMITS, Location: `/epcis/capture/${captureId}` });
  })
  .get("/capture/:captureId{[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}}", async (c) => {
    const { events } = c.var.deps;
    const capture = await events.capture(c.var.holder.organisation.id, c.req.param("captureId"));
    if (capture === undefined) throw new Problem("not-found", "There is no such capture job.");
    const { id: captureID, createdAt } = capture;
    const done = {
      finishedAt: createdAt,
      running: false,
      success: true,
      captureErrorBehaviour: "rollback",
      errors: [],
    };
    return c.json({ captureID, createdAt, ...done }, 200, VERSIONS);
  });
