/** An organisation's machines get keys; none may do more than who made it. */
import { Problem } from "../../core/problem.ts";
import { covers, type Scope } from "../../core/roles.ts";
import type { ApiKeys, Holder, NewApiKey } from "../../ports.ts";
import { newSecret, type SecretPorts } from "./secrets.ts";

const PREFIX = "rp_";
const HINT_CHARS = 9;

export interface ApiKeyOrder {
  readonly label: string;
  readonly scopes: readonly Scope[];
  /** Unix milliseconds. */
  readonly expiresAt?: number;
}

/** The key itself is given once, here. */
export async function createApiKey(
  { apiKeys, random, now }: SecretPorts & { readonly apiKeys: ApiKeys },
  { organisation, scopes, expiresAt }: Holder & Pick<ApiKeyOrder, "expiresAt">,
  order: ApiKeyOrder,
): Promise<{ readonly key: string; readonly made: NewApiKey }> {
  if (!covers(scopes, order.scopes)) {
    const sentence = "A key cannot do more than who makes it.";
    throw new Problem("scope-missing", sentence, { pointer: "/scopes", rule: "scopes" });
  }
  if (order.expiresAt !== undefined && order.expiresAt <= now()) {
    const place = { pointer: "/expiresAt", rule: "future" };
    throw new Problem("body-invalid", "/expiresAt: lies in the past", place);
  }
  if (expiresAt !== undefined && (order.expiresAt ?? Number.POSITIVE_INFINITY) > expiresAt) {
    const sentence = "/expiresAt: a key ends no later than the key that makes it";
    throw new Problem("body-invalid", sentence, { pointer: "/expiresAt", rule: "maker" });
  }
  const { token: key, hash } = newSecret(random, PREFIX);
  const kept = { ...order, scopes: [...new Set(order.scopes)] };
  const made = { ...kept, id: random.id(), hash, hint: key.slice(0, HINT_CHARS) };
  if (!(await apiKeys.make(organisation.id, made))) {
    throw new Problem("quota-exceeded", "You have as many keys as may stand. Revoke some first.");
  }
  return { key, made };
}
