/** Claims to identification keys: the first valid use makes one, and only the operator takes it back. */
import { type Client, inScope } from "./database.ts";

export interface ListedClaim {
  readonly key: string;
  /** The slug of the organisation that speaks for the key. */
  readonly organisation: string;
  readonly claimedAt: Date;
  readonly revokedAt: Date | null;
}

export async function listClaims(client: Client): Promise<ListedClaim[]> {
  const { rows } = await inScope(client, {}, () =>
    client.query<ListedClaim>(
      `select k.key, o.slug as organisation, k.claimed_at as "claimedAt", k.revoked_at as "revokedAt"
       from identification_keys k join organisations o on o.id = k.organisation_id
       order by k.key, k.claimed_at`,
    ),
  );
  return rows;
}

/** Frees the key for whoever uses it next, and takes the page of a GTIN away. What was recorded and logged stays. */
export async function revokeClaim(
  client: Client,
  key: string,
): Promise<{ readonly organisation: string }> {
  const { rows } = await inScope(client, {}, () =>
    client.query<{ id: string; slug: string }>(
      `select o.id, o.slug from identification_keys k join organisations o on o.id = k.organisation_id
       where k.key = $1 and k.revoked_at is null`,
      [key],
    ),
  );
  const [owner] = rows;
  if (owner === undefined) {
    throw new Error(`Nobody has a claim to ${key}; write it as in: rootproof claim list.`);
  }
  await inScope(client, { organisation: owner.id }, async () => {
    const { rowCount } = await client.query(
      "update identification_keys set revoked_at = now() where key = $1 and organisation_id = $2 and revoked_at is null",
      [key, owner.id],
    );
    if (rowCount !== 1) throw new Error(`The claim to ${key} changed meanwhile; look again.`);
    await client.query("delete from products where '01/' || gtin = $1 and organisation_id = $2", [
      key,
      owner.id,
    ]);
  });
  return { organisation: owner.slug };
}
