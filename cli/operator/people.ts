/** People with accounts, and who of them runs this installation: that is said here and nowhere else. */
import { type Client, inScope } from "./database.ts";

export interface ListedPerson {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly operator: boolean;
  /** Short names of those they work for. */
  readonly organisations: readonly string[];
}

const ACCOUNTS = { scope: "accounts" } as const;
const SELECT = `select p.id, p.name, p.email, p.operator,
  array(select o.slug from memberships m join organisations o on o.id = m.organisation_id where m.person_id = p.id order by 1) as organisations
  from people p`;

export async function listPeople(client: Client): Promise<ListedPerson[]> {
  const { rows } = await inScope(client, ACCOUNTS, () =>
    client.query<ListedPerson>(`${SELECT} order by p.created_at, p.id`),
  );
  return rows;
}

/** By e-mail address or id; `is: false` takes it back. */
export async function setOperator(
  client: Client,
  named: string,
  is: boolean,
): Promise<ListedPerson> {
  const { rows } = await inScope(client, ACCOUNTS, () =>
    client.query<ListedPerson>(
      `with made as (update people set operator = $2 where id::text = lower($1) or email = lower($1) returning id)
       ${SELECT} where p.id in (select id from made)`,
      [named, is],
    ),
  );
  const [person] = rows;
  if (person === undefined) {
    throw new Error(`Nobody has the address or id ${named}; rootproof person list shows all.`);
  }
  return { ...person, operator: is };
}
