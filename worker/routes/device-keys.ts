/** `/api/device-keys`: public keys of phones, with which captured events are signed. docs/epcis-profile.md, *Signatures*. */
import { Hono } from "hono";
import { DeviceKeyBody, Thumbprint } from "../../schema/wire/device-keys.ts";
import { Problem } from "../core/problem.ts";
import { DEVICE_KEYS_MAX, registerDeviceKey } from "../flows/register-device-key.ts";
import type { App } from "./app-env.ts";
import { allowed } from "./auth.ts";
import { jsonBody } from "./body.ts";

export const deviceKeys = new Hono<App>()
  .get("/", allowed("read"), async (c) => {
    const { deps, holder } = c.var;
    const found = await deps.deviceKeys.list(holder.organisation.id, DEVICE_KEYS_MAX);
    const keys = found.map(({ index, ...key }) => ({
      ...key,
      ...(index !== undefined && { index: String(index), proof: `/proofs/${index}` }),
    }));
    return c.json({ keys });
  })
  .put("/:thumbprint", allowed("capture"), async (c) => {
    const { organisation, person } = c.var.holder;
    const thumbprint = Thumbprint.safeParse(c.req.param("thumbprint"));
    if (!thumbprint.success) {
      const sentence = "A key is named by its RFC 7638 thumbprint, 43 characters of base64url.";
      throw new Problem("query-invalid", sentence, { rule: "thumbprint" });
    }
    const body = await jsonBody(c, DeviceKeyBody);
    const asked = { organisation, thumbprint: thumbprint.data, ...body };
    await registerDeviceKey(c.var.deps, { ...asked, ...(person && { person: person.id }) });
    return c.json({ thumbprint: thumbprint.data, label: body.label });
  });
