/** Halfmoon with its coffee, an organic certificate, and the calls a maker makes about claims. */
import { withClient } from "../../cli/operator/database.ts";
import type { CertificateTold } from "../../schema/wire/certificates.ts";
import type { ClaimTold } from "../../schema/wire/claims.ts";
import { gtin, must } from "../journey/chain.ts";
import type { TestStack } from "../support/stack.ts";

export const COFFEE = gtin("952123450001");
export const PRODUCT = `/01/${COFFEE}`;

let made = 0;
export const nextId = () =>
  `7f3c0000-0000-4000-8000-${(0xc1a000 + made++).toString(16).padStart(12, "0")}`;

export const inDays = (days: number) =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

export const organic = (more: object = {}) => ({
  ...{ scheme: "eu-organic", number: "NL-BIO-01-4711", holder: "halfmoon B.V.", body: "NL-BIO-01" },
  ...{ validFrom: inDays(-100), validUntil: inDays(100), products: [PRODUCT] },
  ...more,
});

export const claim = (text: string, more: object = {}) => ({
  ...{ product: PRODUCT, type: "origin", text, language: "en" },
  ...more,
});

/** What a maker's system asks, as one key. */
export function maker(stack: TestStack, key: string) {
  const json = async <T>(asked: Promise<Response>) => (await (await must(asked)).json()) as T;
  const call = (method: string, path: string, body?: object) =>
    stack.call(key, method, `/api${path}`, body);
  return {
    call,
    certificate: (id: string, body: object) =>
      json<CertificateTold>(call("PUT", `/certificates/${id}`, body)),
    draft: (id: string, body: object) => json<ClaimTold>(call("PUT", `/claims/${id}`, body)),
    publish: (id: string, dismissals: object[] = []) =>
      call("POST", `/claims/${id}/publish`, { dismissals }),
    claim: (id: string) => json<ClaimTold>(call("GET", `/claims/${id}`)),
    published: async (body: object): Promise<ClaimTold> => {
      const id = nextId();
      await json(call("PUT", `/claims/${id}`, body));
      return json<ClaimTold>(call("POST", `/claims/${id}/publish`, {}));
    },
  };
}

/** The operator finds it in its register. */
export const lookUp = (stack: TestStack, id: string) =>
  withClient(stack.ownerUrl, async (client) => {
    await client.query("select set_config('app.scope', 'operator', false)");
    await client.query("update certificates set checked_on = current_date where id = $1", [id]);
  });
