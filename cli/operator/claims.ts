/** Claims to identification keys: the first valid use makes one; the operator approves those that wait, and takes back any. */
import { type Client, inScope } from "./database.ts";

export interface ListedClaim {
  readonly key: string;
  /** The slug of the organisation that speaks for the key. */
  readonly organisation: string;
  readonly claimedAt: Date;
  /** Null while it waits. */
  readonly approvedAt: Date | null;
  readonly revokedAt: Date | null;
  readonly evidence: string | null;
}

const UNIQUE_VIOLATION = "23505";
const EXCLUSION_VIOLATION = "23P01";

export async function listClaims(client: Client): Promise<ListedClaim[]> {
  const { rows } = await inScope(client, {}, () =>
    client.query<ListedClaim>(
      `select k.key, o.slug as organisation, k.claimed_at as "claimedAt", k.approved_at as "approvedAt",
         k.revoked_at as "revokedAt", k.evidence
       from identification_keys k join organisations o on o.id = k.organisation_id
       order by k.key, k.claimed_at`,
    ),
  );
  return rows;
}

/** Lets a claim that waited speak, and with a prefix the keys under it that wait. Fails where another's speaks for the same key, or for a part of what it covers. */
export async function approveClaim(
  client: Client,
  { claim, organisation }: { readonly claim: string; readonly organisation: string },
): Promise<void> {
  const { rows } = await inScope(client, {}, () =>
    client.query<{ id: string }>(
      `select o.id from identification_keys k join organisations o on o.id = k.organisation_id
       where k.key = $1 and o.slug = $2 and k.revoked_at is null and k.approved_at is null`,
      [claim, organisation],
    ),
  );
  const [waiting] = rows;
  if (waiting === undefined) throw new Error(`No claim of ${organisation} to ${claim} waits.`);
  await inScope(client, { organisation: waiting.id }, () =>
    client.query(
      `update identification_keys k set approved_at = now() from identification_keys one
       where one.key = $1 and one.organisation_id = $2 and one.revoked_at is null and k.organisation_id = $2
         and k.revoked_at is null and k.approved_at is null and k.kinds <@ one.kinds and k.span <@ one.span`,
      [claim, waiting.id],
    ),
  ).catch((error: { code?: string }) => {
    if (error.code !== EXCLUSION_VIOLATION && error.code !== UNIQUE_VIOLATION) throw error;
    throw new Error(
      `Another organisation speaks for ${claim}, or for a key it covers: see claim list.`,
    );
  });
}

/**
 * Frees the key for whoever uses it next, and takes the pages under it away; a prefix's revocation takes along every key of its owner that
 * it covers. What was recorded and logged stays.
 */
export async function revokeClaim(
  client: Client,
  { claim, organisation }: { readonly claim: string; readonly organisation?: string },
): Promise<{ readonly organisation: string; readonly claims: readonly string[] }> {
  const { rows } = await inScope(client, {}, () =>
    client.query<{ id: string; slug: string }>(
      `select o.id, o.slug from identification_keys k join organisations o on o.id = k.organisation_id
       where k.key = $1 and k.revoked_at is null and ($2::text is null or o.slug = $2)
       order by k.approved_at nulls last limit 1`,
      [claim, organisation ?? null],
    ),
  );
  const [owner] = rows;
  if (owner === undefined) {
    throw new Error(`Nobody has a claim to ${claim}; write it as in: rootproof claim list.`);
  }
  const claims = await inScope(client, { organisation: owner.id }, async () => {
    const revoked = await client.query<{ key: string }>(
      `update identification_keys k set revoked_at = now() from identification_keys one
       where one.key = $1 and one.organisation_id = $2 and one.revoked_at is null
         and k.organisation_id = $2 and k.revoked_at is null and k.kinds <@ one.kinds and k.span <@ one.span
         and (k.key = one.key or one.approved_at is not null)
       returning k.key`,
      [claim, owner.id],
    );
    if (revoked.rows.length === 0)
      throw new Error(`The claim to ${claim} changed meanwhile; look again.`);
    const freed = revoked.rows.map(({ key }) => key).sort();
    await client.query("delete from products where claim = any($1) and organisation_id = $2", [
      freed,
      owner.id,
    ]);
    return freed;
  });
  return { organisation: owner.slug, claims };
}
