/** The link in the address: what it says, what was written on this phone, and what the server says of it. */
import { useCallback, useEffect, useState } from "preact/hooks";
import type { LinkTold } from "../../../../../schema/wire/supplier-links.ts";
import type { LinkContent } from "../../../../../worker/core/links/link-content.ts";
import { readLink } from "../../../../../worker/core/links/signed-link.ts";
import { ApiProblem } from "../../../api.ts";
import { askToBeWoken } from "../../../offline/wake.ts";
import { changeLink, type KeptLink, keepLink, keptLink } from "./answers.ts";
import { askLink, sendWaiting } from "./send.ts";

/** While it is on its way into the log. */
const LOOK_MS = 4_000;
const LOOKS_MAX = 30;

export interface OpenedLink {
  readonly content: LinkContent;
  readonly text: string;
  readonly kept: KeptLink;
  /** What the server said, now or before. */
  readonly told: LinkTold | undefined;
  /** Why the server knows nothing of it. */
  readonly refused: string | undefined;
  /** Keeps it on the phone, and sends it when there is a connection. */
  readonly keep: (kept: KeptLink) => Promise<void>;
}

/** `""`: there is none, or it was cut off. Undefined while it is looked up on the phone. */
export function useLink(): OpenedLink | "" | undefined {
  const text = useHash();
  const read = readLink(text);
  const id = read?.content.id ?? "";
  const [kept, setKept] = useState<KeptLink>();
  const [refused, setRefused] = useState<string>();
  const look = useCallback(async () => {
    await sendWaiting((after) => after.id === id && setKept(after));
    const told = await askLink(text).catch((reason) => {
      if (reason instanceof ApiProblem && reason.code === "link-invalid") {
        setRefused(reason.message);
      }
      return undefined;
    });
    if (told === undefined) return;
    const after = await changeLink(id, (before) => ({ ...before, told }));
    if (after !== undefined) setKept(after);
  }, [id, text]);
  useEffect(() => {
    setKept(undefined);
    setRefused(undefined);
    if (id === "") return;
    void begin(id, text).then(setKept).then(look);
  }, [id, text]);
  useLooking(look, kept);
  const keep = async (written: KeptLink) => {
    await keepLink(written);
    setKept(written);
    void askToBeWoken();
    void look();
  };
  if (read === undefined) return "";
  return kept && { content: read.content, text, kept, told: kept.told, refused, keep };
}

/** Without room on the phone the form opens all the same. */
async function begin(id: string, link: string): Promise<KeptLink> {
  const before = await keptLink(id).catch(() => undefined);
  if (before !== undefined) return before;
  const fresh = { id, link, state: "opened" } as const;
  await keepLink(fresh).catch(console.error);
  return fresh;
}

function useHash(): string {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const changed = () => setHash(location.hash);
    addEventListener("hashchange", changed);
    return () => removeEventListener("hashchange", changed);
  }, []);
  return hash.slice(1);
}

/** Looks again when there is a connection, when somebody looks at the screen, and for a while until it is in the log. */
function useLooking(look: () => Promise<void>, kept: KeptLink | undefined): void {
  useEffect(() => {
    const again = () => {
      if (!document.hidden) void look();
    };
    addEventListener("online", again);
    document.addEventListener("visibilitychange", again);
    return () => {
      removeEventListener("online", again);
      document.removeEventListener("visibilitychange", again);
    };
  }, [look]);
  const isUnderWay = kept?.state === "waiting" || kept?.told?.receipt?.state === "received";
  useEffect(() => {
    if (!isUnderWay) return;
    let looks = 0;
    const timer = setInterval(() => {
      looks += 1;
      if (looks > LOOKS_MAX) clearInterval(timer);
      else if (navigator.onLine) void look();
    }, LOOK_MS);
    return () => clearInterval(timer);
  }, [look, isUnderWay]);
}
