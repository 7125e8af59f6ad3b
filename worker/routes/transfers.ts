/** `/api/transfers`: what was sent and what was received, and whether it came; the receiver answers. docs/custody.md, *Transfers*. */
import { Hono } from "hono";
import { TransferAnswerBody } from "../../schema/wire/transfers.ts";
import { answerTransfer, listTransfers } from "../flows/transfers.ts";
import type { App } from "./app-env.ts";
import { allowed } from "./auth.ts";
import { jsonBody } from "./body.ts";

const UUID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";

export const transfers = new Hono<App>()
  .get("/", allowed("read"), async (c) => {
    const { side, state, lot, event } = c.req.query();
    const asked = { side, state, lot, event };
    return c.json(await listTransfers(c.var.deps, c.var.holder.organisation.id, asked));
  })
  .post(`/:id{${UUID}}/answer`, allowed("capture"), async (c) => {
    const { deps, holder } = c.var;
    const sent = { id: c.req.param("id"), ...(await jsonBody(c, TransferAnswerBody)) };
    const { isNew, told } = await answerTransfer(deps, holder.organisation, sent);
    return c.json(told, isNew ? 201 : 200);
  });
