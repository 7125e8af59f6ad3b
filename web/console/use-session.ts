/** Who is signed in, as the server says it, as this phone remembers it, and as another tab changed it. */
import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import type { Me } from "../../schema/wire/me.ts";
import { ApiProblem, callJson } from "./api.ts";
import type { Leaving } from "./context.ts";
import { isLeaving, keepLeaving, LEFT, leave } from "./leaving.ts";
import { onWake } from "./offline/wake.ts";
import { goTo, SIGN_IN } from "./router.ts";
import { chosenOrganisation, forgetIn, LEAVING, ME, rememberedMe, rememberMe } from "./session.ts";

/** Undefined when nobody is signed in. Without a connection it is whoever was before. */
export async function askMe(): Promise<Me | undefined> {
  try {
    return await callJson<Me>("GET", "/api/me");
  } catch (reason) {
    // Whatever stands between us and the server signs nobody out in its name.
    const isSaid = reason instanceof ApiProblem && reason.status === 401 && reason.code !== "";
    return isSaid ? undefined : rememberedMe();
  }
}

export function useSession() {
  const [me, setMe] = useState(rememberedMe());
  const [slug, setSlug] = useState(chosenOrganisation());
  const [leaving, setLeaving] = useState<Leaving>(isLeaving() ? "waits" : "no");
  /** How often somebody went: an answer to what was asked before is about who was here then. */
  const went = useRef(0);
  const show = (found: Me | undefined) => {
    setMe(found);
    setSlug(chosenOrganisation());
    if (found !== undefined) setLeaving("no");
  };
  const refresh = useCallback(async () => {
    const before = went.current;
    const found = await askMe();
    if (before !== went.current) return;
    rememberMe(found);
    show(found);
  }, []);
  const signOut = useCallback(() => {
    went.current++;
    // First, so that no screen of theirs is drawn once more.
    goTo(SIGN_IN);
    setLeaving("waits");
    leave();
    show(undefined);
  }, []);
  useEffect(() => {
    keepLeaving();
    onWake(keepLeaving);
    void refresh();
  }, []);
  useEffect(() => {
    const left = () => setLeaving("ended");
    const elsewhere = ({ key }: StorageEvent) => {
      if (key === LEAVING) setLeaving(isLeaving() ? "waits" : "ended");
      if (key !== ME && key !== null) return;
      const now = rememberedMe();
      if (me !== undefined && me.person.id !== now?.person.id) {
        went.current++;
        goTo(now === undefined ? SIGN_IN : "/console");
        forgetIn(sessionStorage);
      }
      show(now);
    };
    addEventListener(LEFT, left);
    addEventListener("storage", elsewhere);
    return () => {
      removeEventListener(LEFT, left);
      removeEventListener("storage", elsewhere);
    };
  }, [me]);
  return { me, slug, leaving, refresh, signOut, chooseSlug: () => setSlug(chosenOrganisation()) };
}
