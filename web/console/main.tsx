/** The console begins: language, who is signed in, then the screens. */
import { render } from "preact";
import { useCallback, useEffect, useMemo, useState } from "preact/hooks";
import type { Me } from "../../schema/wire/me.ts";
import { ApiProblem, callJson } from "./api.ts";
import { type Console, ConsoleContext } from "./context.ts";
import { catchLinks } from "./router.ts";
import { chooseOrganisation, chosenOrganisation, rememberedMe, rememberMe } from "./session.ts";
import { Shell } from "./shell.tsx";
import { type Language, languageFor, type Text } from "./text/languages.ts";

const LANGUAGE = "rootproof.language";

interface Spoken {
  readonly language: Language;
  readonly text: Text;
}

async function spoken(tag?: string): Promise<Spoken> {
  const kept = tag ?? localStorage.getItem(LANGUAGE) ?? undefined;
  const language = languageFor([...(kept === undefined ? [] : [kept]), ...navigator.languages]);
  const { text } = await language.load();
  document.documentElement.lang = language.tag;
  document.documentElement.dir = language.dir;
  return { language, text };
}

/** Undefined when nobody is signed in. Without a connection it is whoever was before. */
async function askMe(): Promise<Me | undefined> {
  try {
    return await callJson<Me>("GET", "/api/me");
  } catch (reason) {
    return reason instanceof ApiProblem && reason.status === 401 ? undefined : rememberedMe();
  }
}

function App({ first }: { readonly first: Spoken }) {
  const [{ language, text }, setSpoken] = useState(first);
  const [me, setMe] = useState(rememberedMe());
  const [slug, setSlug] = useState(chosenOrganisation());
  const isOnline = useOnline();
  const refresh = useCallback(async () => {
    const found = await askMe();
    rememberMe(found);
    setMe(found);
    setSlug(chosenOrganisation());
  }, []);
  useEffect(() => void refresh(), []);
  const value = useMemo<Console>(
    () => ({
      ...{ language, text, me, isOnline, refresh },
      organisation: me?.organisations.find((one) => one.slug === slug),
      async setLanguage(tag) {
        localStorage.setItem(LANGUAGE, tag);
        setSpoken(await spoken(tag));
      },
      chooseOrganisation(chosen) {
        chooseOrganisation(chosen);
        setSlug(chosenOrganisation());
      },
    }),
    [language, text, me, slug, isOnline],
  );
  return (
    <ConsoleContext.Provider value={value}>
      <Shell />
    </ConsoleContext.Provider>
  );
}

function useOnline(): boolean {
  const [isOnline, setOnline] = useState(navigator.onLine);
  useEffect(() => {
    const look = () => setOnline(navigator.onLine);
    addEventListener("online", look);
    addEventListener("offline", look);
    return () => {
      removeEventListener("online", look);
      removeEventListener("offline", look);
    };
  }, []);
  return isOnline;
}

async function begin(): Promise<void> {
  const first = await spoken();
  if (rememberedMe() === undefined) rememberMe(await askMe());
  const root = document.getElementById("console");
  if (root === null) throw new Error("the page has no place for the console");
  root.replaceChildren();
  render(<App first={first} />, root);
  catchLinks();
}

/** What this tab keeps and sends; for whoever looks at the console from outside. */
export const queue = () => import("./offline/open-queue.ts").then(({ openQueue }) => openQueue());

void begin();
