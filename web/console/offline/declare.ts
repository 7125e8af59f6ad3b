/**
 * Records that are declared wrong: their event once more, word for word, with an `errorDeclaration`. It waits until the event itself is
 * received. EPCIS 2.0 §7.4.1.2; docs/epcis-profile.md, *Duplicates and corrections*.
 */
import { type JsonObject, parseJson } from "../../../worker/core/json.ts";
import type { Progress, WrongReason } from "./progress.ts";
import { ApiProblem, meaningOf, sendEvents } from "./server.ts";
import type { Declaration, KeptStep, Store } from "./store.ts";

export interface Wrong {
  readonly reason: WrongReason;
  /** When it is declared, Unix milliseconds. */
  readonly at: number;
  /** The id of the step that stands in its place. */
  readonly by?: string;
}

export function declarationOf(
  { id, organisation, event }: Pick<KeptStep, "id" | "organisation" | "event">,
  { reason, at, by }: Wrong,
): Declaration {
  const errorDeclaration = {
    declarationTime: new Date(at).toISOString(),
    reason,
    ...(by !== undefined && { correctiveEventIDs: [`urn:uuid:${by}`] }),
  };
  const said = { ...(parseJson(event) as JsonObject), errorDeclaration };
  return { id, organisation, event: JSON.stringify(said) };
}

/** Both at once. One that was refused need not be declared wrong: the server never took it. */
export async function keepDeclaration(store: Store, id: string, wrong: Wrong): Promise<void> {
  const names = ["steps", "progress", "declarations"] as const;
  const tx = store.transaction(names, "readwrite", { durability: "strict" });
  const [step, progress] = await Promise.all([
    tx.objectStore("steps").get(id),
    tx.objectStore("progress").get(id),
  ]);
  if (step !== undefined && progress !== undefined && canBeDeclared(progress)) {
    await tx.objectStore("declarations").put(declarationOf(step, wrong));
    await tx.objectStore("progress").put({ ...progress, declaredWrong: wrong.reason });
  }
  await tx.done;
}

export const canBeDeclared = ({ state, replacedBy, declaredWrong }: Progress): boolean =>
  state !== "refused" && replacedBy === undefined && declaredWrong === undefined;

const TAKEN: readonly Progress["state"][] = ["received", "logged", "anchored", "final"];

/** The organisations for which something is to be declared. */
export async function declaring(store: Store): Promise<ReadonlySet<string>> {
  return new Set((await store.getAll("declarations")).map(({ organisation }) => organisation));
}

/** Steps that stand in for one that is still to be declared wrong. They come after that: only then are its lots there again. */
export async function standIns(store: Store): Promise<ReadonlySet<string>> {
  const ids = new Set<string>();
  for (const { id } of await store.getAll("declarations")) {
    const progress = await store.get("progress", id);
    if (progress?.replacedBy === undefined || progress.state === "refused") continue;
    ids.add(progress.replacedBy);
  }
  return ids;
}

/** Those whose event the server has; true when there was one. The one it refuses is let go: its event stands as it is, and the step says why. */
export async function sendDeclarations(store: Store, organisation: string): Promise<boolean> {
  let isChanged = false;
  for (const { id, event, ...one } of await store.getAll("declarations")) {
    const progress = await store.get("progress", id);
    if (
      one.organisation !== organisation ||
      progress === undefined ||
      !TAKEN.includes(progress.state)
    )
      continue;
    const { "@context": context = null, ...said } = parseJson(event) as JsonObject;
    const refusal = await sendEvents(organisation, context, [said]).then(
      ([first]) => first?.detail,
      (reason) => {
        if (reason instanceof ApiProblem && meaningOf(reason) === "refused") return reason.message;
        throw reason;
      },
    );
    await letGo(store, id, refusal);
    isChanged = true;
  }
  return isChanged;
}

async function letGo(store: Store, id: string, problem: string | undefined): Promise<void> {
  const tx = store.transaction(["progress", "declarations"], "readwrite");
  // What was heard of it meanwhile stays.
  const progress = await tx.objectStore("progress").get(id);
  if (problem !== undefined && progress !== undefined)
    await tx.objectStore("progress").put({ ...progress, problem });
  await tx.objectStore("declarations").delete(id);
  await tx.done;
}
