/** Passkeys: somebody new comes with one, whoever is signed in adds another, and with each its owner signs in. */
import { Problem } from "../../core/problem.ts";
import type { Accounts, Passkeys, Person } from "../../ports.ts";
import {
  answered,
  type CeremonyPorts,
  newChallenge,
  notProven,
  type Purpose,
} from "./ceremonies.ts";
import { newSession } from "./secrets.ts";

export interface PasskeyPorts extends CeremonyPorts {
  readonly accounts: Accounts;
  readonly passkeys: Passkeys;
}

/** Who is about to come, and from which browser. */
export interface Newcomer {
  readonly name: string;
  readonly language: string;
  /** Confirmed by a link before it counts. */
  readonly email?: string;
}
interface OfNewcomer extends Purpose {
  readonly person: Newcomer & { readonly id: string };
}

export async function beginNew(ports: PasskeyPorts, newcomer: Newcomer): Promise<object> {
  const person = { ...newcomer, id: ports.random.id() };
  const content: OfNewcomer = { purpose: "new", person };
  const challenge = await newChallenge(ports, content);
  return ports.ceremonies.creationOptions({ challenge, person, known: [] });
}

/** The person, and what the cookie of their first session holds. */
export async function finishNew(
  ports: PasskeyPorts,
  { response, agent }: { readonly response: object; readonly agent: string },
): Promise<{ readonly token: string; readonly person: OfNewcomer["person"] }> {
  const { challenge, content } = await answered<OfNewcomer>(ports, response, "new");
  const passkey = await ports.ceremonies.created(response, challenge);
  if (passkey === undefined) throw notProven();
  const { token, session } = newSession(ports, agent);
  const { person } = content;
  const isNew = await ports.accounts.enrol(person, { it: passkey, label: agent }, session);
  if (!isNew) throw notProven();
  return { token, person };
}

export async function beginMore(
  ports: PasskeyPorts,
  person: Pick<Person, "id" | "name">,
): Promise<object> {
  const known = (await ports.passkeys.list(person.id)).map(({ id }) => id);
  const challenge = await newChallenge(ports, { purpose: "more" }, person.id);
  return ports.ceremonies.creationOptions({ challenge, person, known });
}

export async function finishMore(
  ports: PasskeyPorts,
  personId: string,
  { response, label }: { readonly response: object; readonly label: string },
): Promise<{ readonly id: string; readonly label: string }> {
  const { challenge } = await answered(ports, response, "more", personId);
  const passkey = await ports.ceremonies.created(response, challenge);
  if (passkey === undefined) throw notProven();
  const isAdded = await ports.passkeys.add(personId, { it: passkey, label });
  if (!isAdded) {
    const sentence =
      "You have as many passkeys as are kept, or this one already. Remove one first.";
    throw new Problem("quota-exceeded", sentence);
  }
  return { id: passkey.id, label };
}

export async function beginSignIn(ports: PasskeyPorts): Promise<object> {
  return ports.ceremonies.requestOptions(await newChallenge(ports, { purpose: "sign-in" }));
}

/** What the cookie of the new session holds. */
export async function finishSignIn(
  ports: PasskeyPorts,
  { response, agent }: { readonly response: { readonly id: string }; readonly agent: string },
): Promise<string> {
  const { challenge } = await answered(ports, response, "sign-in");
  const passkey = await ports.passkeys.find(response.id);
  if (passkey === undefined) throw notProven();
  const counter = await ports.ceremonies.used(response, challenge, passkey);
  if (counter === undefined) throw notProven();
  const { token, session } = newSession(ports, agent);
  if (!(await ports.passkeys.signIn(passkey, counter, session))) throw notProven();
  return token;
}

/** Throws {@link Problem} where it is the last way in. */
export async function removePasskey(
  { passkeys }: Pick<PasskeyPorts, "passkeys">,
  personId: string,
  id: string,
): Promise<void> {
  const outcome = await passkeys.remove(personId, id);
  if (outcome === "none") throw new Problem("not-found", "You have no such passkey.");
  if (outcome === "last") {
    const sentence =
      "This is your only way in. Add another passkey, or confirm an e-mail address, before you remove it.";
    throw new Problem("forbidden", sentence, { rule: "last-way-in" });
  }
}
