/** `/api/requests`: a maker asks a supplier for evidence, and the supplier answers. docs/find-and-act.md, *Requests*. */
import { type Context, Hono } from "hono";
import { AnswerBody, RequestBody } from "../../schema/wire/requests.ts";
import {
  answerRequest,
  closeRequest,
  listRequests,
  makeRequest,
} from "../flows/evidence-requests.ts";
import type { App } from "./app-env.ts";
import { allowed } from "./auth.ts";
import { jsonBody } from "./body.ts";

const UUID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";

export const requests = new Hono<App>()
  .get("/", allowed("read"), async (c) => c.json(await listRequests(c.var.deps, holderOf(c))))
  .put(`/:id{${UUID}}`, allowed("manage"), async (c) => {
    const { about, ...asked } = await jsonBody(c, RequestBody);
    const { person } = c.var.holder;
    const request = {
      ...{ id: c.req.param("id"), ...asked },
      ...(about !== undefined && { about }),
      ...(person && { personId: person.id }),
    };
    await makeRequest(c.var.deps, holderOf(c), request);
    return c.json({ id: request.id, state: "open" });
  })
  .put(`/:id{${UUID}}/answer`, allowed("capture"), async (c) => {
    const { answer, file } = await jsonBody(c, AnswerBody);
    const id = c.req.param("id");
    const said = { id, answer, ...(file !== undefined && { file }) };
    await answerRequest(c.var.deps, c.var.holder, said);
    return c.json({ id, state: "answered" });
  })
  .delete(`/:id{${UUID}}`, allowed("manage"), async (c) => {
    await closeRequest(c.var.deps, holderOf(c), c.req.param("id"));
    return c.body(null, 204);
  });

const holderOf = (c: Context<App>): string => c.var.holder.organisation.id;
