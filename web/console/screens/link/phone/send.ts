/** What was written by links leaves the phone: each may be sent twice, the server knows what it has. */
import type { LinkTold } from "../../../../../schema/wire/supplier-links.ts";
import { toBase64 } from "../../../../../worker/core/bytes.ts";
import { ApiProblem, callJson, Unreachable } from "../../../api.ts";
import { onWake } from "../../../offline/wake.ts";
import { changeLink, type KeptLink, waitingLinks } from "./answers.ts";

const CALL_MS_MAX = 120_000;
const REFUSES: ReadonlySet<number> = new Set([400, 403, 409, 410, 413, 415, 422]);
/** What may have changed by the next time. */
const PASSES: ReadonlySet<string> = new Set(["suspended", "quota-exceeded", "changed-meanwhile"]);
const PHOTO_NAMES: Readonly<Record<string, string>> = {
  "image/webp": "photo.webp",
  "image/jpeg": "photo.jpg",
};

/** Asks the server what became of a link. */
export function askLink(link: string): Promise<LinkTold> {
  return callJson("POST", "/api/supplier-links/open", { body: { link } });
}

/** Everything that waits, one after the other; `heard` for each of which something is known then. */
export async function sendWaiting(heard: (kept: KeptLink) => void = () => undefined) {
  for (const kept of await waitingLinks()) {
    const heardOf = await sendOne(kept);
    if (heardOf === undefined) return;
    const after = await changeLink(kept.id, (now) => (isSame(now, kept) ? heardOf(now) : now));
    if (after !== undefined) heard(after);
  }
}

/** Not written anew meanwhile. */
const isSame = (a: KeptLink, b: KeptLink) =>
  a.state === "waiting" && JSON.stringify(a.answer) === JSON.stringify(b.answer);

/** What is known then; undefined where nobody answered. */
async function sendOne(kept: KeptLink): Promise<((now: KeptLink) => KeptLink) | undefined> {
  try {
    const told = await send(kept);
    return ({ photo: _, problem: __, ...rest }) => ({ ...rest, state: "sent", told });
  } catch (reason) {
    if (reason instanceof Unreachable) return undefined;
    if (!(reason instanceof ApiProblem)) throw reason;
    const { status, code, message } = reason;
    // Whatever stands between us and the server refuses nothing in its name.
    if (code === "") return undefined;
    const isRefused = REFUSES.has(status) && !PASSES.has(code);
    return (now) => ({ ...now, state: isRefused ? "refused" : "waiting", problem: message });
  }
}

async function send({ link, answer, photo }: KeptLink): Promise<LinkTold> {
  if (answer === undefined) throw new Error("nothing was written");
  const { purpose, ...said } = answer;
  const picture = photo && {
    name: PHOTO_NAMES[photo.type] ?? "photo",
    content: toBase64(new Uint8Array(await photo.arrayBuffer())),
  };
  const body = { ...said, link, ...(picture && { photo: picture }) };
  const signal = AbortSignal.timeout(CALL_MS_MAX);
  return callJson("POST", `/api/supplier-links/${purpose}`, { body, signal });
}

/** Sends what waits from any screen, now and whenever there is a connection again. */
export function watchLinks(): void {
  const look = () => void sendWaiting().catch(console.error);
  look();
  onWake(look);
}
