/** Organisations and their API keys: made here, shown once, kept as a hash. */
import { createHash, randomBytes, randomUUID } from "node:crypto";
import {
  isSlug,
  ORGANISATION_NAME_CHARS_MAX,
  SLUG_CHARS_MAX,
  slugOf,
} from "../../worker/core/accounts/slug.ts";
import { SCOPES, type Scope } from "../../worker/core/roles.ts";
import { type Client, inScope } from "./database.ts";

export interface Organisation {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
}

const HINT_CHARS = 9;

export async function createOrganisation(
  client: Client,
  { name, slug = slugOf(name) }: { readonly name: string; readonly slug?: string },
): Promise<{ organisation: Organisation; key: string }> {
  if (name.trim() === "" || name.length > ORGANISATION_NAME_CHARS_MAX) {
    throw new Error(
      `An organisation has a name of 1 to ${ORGANISATION_NAME_CHARS_MAX} characters.`,
    );
  }
  if (!isSlug(slug)) {
    throw new Error(
      `“${slug}” cannot stand in an address: give --slug with 1 to ${SLUG_CHARS_MAX} of a–z, 0–9 and single dashes between them.`,
    );
  }
  const id = randomUUID();
  const { key, hash, hint } = newKey();
  await inScope(client, { organisation: id }, async () => {
    const { rowCount } = await client.query("select from organisations where slug = $1", [slug]);
    if (rowCount !== 0) throw new Error(`There is an organisation called ${slug} already.`);
    const named = await client.query(
      "select from identification_keys where key = $1 and revoked_at is null and approved_at is not null",
      [`p/${slug}`],
    );
    if (named.rowCount !== 0) throw new Error(`Another organisation has claimed the name ${slug}.`);
    await client.query("insert into organisations (id, slug, name) values ($1, $2, $3)", [
      id,
      slug,
      name,
    ]);
    await client.query(
      "insert into organisation_secrets (organisation_id, stream_secret) values ($1, $2)",
      [id, randomBytes(32)],
    );
    await insertKey(client, { organisation: id, hash, hint, label: "first key", operator: false });
  });
  return { organisation: { id, slug, name }, key };
}

export async function findOrganisation(client: Client, slug: string): Promise<Organisation> {
  const [organisation] = await organisationsCalled(client, slug);
  if (organisation === undefined) throw new Error(`There is no organisation called ${slug}.`);
  return organisation;
}

export async function hasOrganisation(client: Client, slug: string): Promise<boolean> {
  return (await organisationsCalled(client, slug)).length > 0;
}

async function organisationsCalled(client: Client, slug: string): Promise<Organisation[]> {
  const { rows } = await inScope(client, {}, () =>
    client.query<Organisation>("select id, slug, name from organisations where slug = $1", [slug]),
  );
  return rows;
}

export interface KeyOrder {
  readonly label?: string;
  /** May take the deep look at /healthz. */
  readonly operator?: boolean;
  /** Everything but `disclosed` unless said. */
  readonly scopes?: readonly Scope[];
  readonly expires?: Date;
}

export async function createKey(
  client: Client,
  slug: string,
  { label = "key", operator = false, scopes, expires }: KeyOrder = {},
): Promise<{ organisation: Organisation; key: string }> {
  const organisation = await findOrganisation(client, slug);
  const { key, hash, hint } = newKey();
  const row = { organisation: organisation.id, hash, hint, label, operator };
  await inScope(client, { organisation: organisation.id }, () =>
    insertKey(client, { ...row, ...(scopes && { scopes }), ...(expires && { expires }) }),
  );
  return { organisation, key };
}

export interface ListedKey {
  readonly id: string;
  readonly hint: string;
  readonly label: string;
  readonly operator: boolean;
  readonly scopes: readonly Scope[];
  readonly createdAt: Date;
  readonly expiresAt: Date | null;
  readonly lastUsedAt: Date | null;
  readonly revokedAt: Date | null;
}

export async function listKeys(client: Client, slug: string): Promise<ListedKey[]> {
  const { id } = await findOrganisation(client, slug);
  const { rows } = await inScope(client, { organisation: id }, () =>
    client.query<ListedKey>(
      `select id, hint, label, operator, scopes, created_at as "createdAt", expires_at as "expiresAt",
         last_used_at as "lastUsedAt", revoked_at as "revokedAt"
       from api_keys where organisation_id = $1 order by created_at`,
      [id],
    ),
  );
  return rows;
}

/** By the key's id or by its hint, when that names only one. A revoked key stays in the list. */
export async function revokeKey(client: Client, slug: string, named: string): Promise<void> {
  const keys = (await listKeys(client, slug)).filter(
    ({ id, hint }) => id === named || hint === named,
  );
  const [key, other] = keys;
  if (key === undefined || other !== undefined) {
    throw new Error(
      `${slug} has ${keys.length} keys called ${named}; name one by its id (rootproof key list ${slug}).`,
    );
  }
  const { id: organisation } = await findOrganisation(client, slug);
  await inScope(client, { organisation }, () =>
    client.query("update api_keys set revoked_at = now() where id = $1 and revoked_at is null", [
      key.id,
    ]),
  );
}

function newKey(): { key: string; hash: Buffer; hint: string } {
  const key = `rp_${randomBytes(32).toString("base64url")}`;
  return { key, hash: createHash("sha256").update(key).digest(), hint: key.slice(0, HINT_CHARS) };
}

interface KeyRow {
  readonly organisation: string;
  readonly hash: Buffer;
  readonly hint: string;
  readonly label: string;
  readonly operator: boolean;
  readonly scopes?: readonly Scope[];
  readonly expires?: Date;
}

const ALL_BUT_DISCLOSED = SCOPES.filter((scope) => scope !== "disclosed");

async function insertKey(
  client: Client,
  { organisation, hash, hint, label, operator, scopes = ALL_BUT_DISCLOSED, expires }: KeyRow,
): Promise<void> {
  await client.query(
    "insert into api_keys (organisation_id, hash, hint, label, operator, scopes, expires_at) values ($1, $2, $3, $4, $5, $6, $7)",
    [organisation, hash, hint, label, operator, scopes, expires ?? null],
  );
}
