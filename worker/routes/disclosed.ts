/** `/api/disclosed`: what an organisation lets its auditors see, and nothing else of it. docs/files.md, *What an auditor sees*. */
import { Hono } from "hono";
import type { DisclosedTold } from "../../schema/wire/files.ts";
import { toHex } from "../core/bytes.ts";
import { giveToAuditor } from "../flows/give-file.ts";
import { readDisclosed } from "../flows/read-disclosed.ts";
import type { App } from "./app-env.ts";
import { allowed } from "./auth.ts";
import { fileName, fileTold, given, PRIVATE } from "./files.ts";

export const disclosed = new Hono<App>()
  .get("/", allowed("disclosed"), async (c) => {
    const { id, slug, name } = c.var.holder.organisation;
    const { files, events } = await readDisclosed(c.var.deps, id);
    const told: DisclosedTold = {
      organisation: { slug, name },
      files: files.map(({ uses, ...file }) => {
        const { audiences: _, ...told } = fileTold(file);
        return { ...told, events: uses.events };
      }),
      events: events.map(({ eventId, type, time, bizStep, lots, status }) => ({
        ...{ eventID: eventId, type, eventTime: time, lots, state: status.state },
        ...(bizStep !== undefined && { bizStep }),
        ...(status.index !== undefined && { index: String(status.index) }),
        ...(status.leafHash !== undefined && { leafHash: toHex(status.leafHash) }),
      })),
    };
    return c.json(told);
  })
  .get("/files/:file", allowed("disclosed"), async (c) => {
    const { deps, holder } = c.var;
    const name = fileName(c.req.param("file"));
    return given(c, await giveToAuditor(deps, holder.organisation.id, name), PRIVATE);
  });
