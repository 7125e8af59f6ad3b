/** The console begins: language, who is signed in, then the screens. */
import { render } from "preact";
import { useEffect, useMemo, useState } from "preact/hooks";
import { dropEnded } from "./brought.ts";
import { type Console, ConsoleContext } from "./context.ts";
import { isLeaving } from "./leaving.ts";
import { catchLinks } from "./router.ts";
import { chooseOrganisation, rememberedMe, rememberMe } from "./session.ts";
import { Shell } from "./shell.tsx";
import { type Language, languageFor, type Text } from "./text/languages.ts";
import { askMe, useSession } from "./use-session.ts";

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

function App({ first }: { readonly first: Spoken }) {
  const [{ language, text }, setSpoken] = useState(first);
  const { me, slug, leaving, refresh, signOut, chooseSlug } = useSession();
  const isOnline = useOnline();
  const value = useMemo<Console>(
    () => ({
      ...{ language, text, me, isOnline, leaving, refresh, signOut },
      organisation: me?.organisations.find((one) => one.slug === slug),
      async setLanguage(tag) {
        localStorage.setItem(LANGUAGE, tag);
        setSpoken(await spoken(tag));
      },
      chooseOrganisation(chosen) {
        chooseOrganisation(chosen);
        chooseSlug();
      },
    }),
    [language, text, me, slug, isOnline, leaving],
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
  dropEnded();
  const first = await spoken();
  if (rememberedMe() === undefined && !isLeaving()) rememberMe(await askMe());
  const root = document.getElementById("console");
  if (root === null) throw new Error("the page has no place for the console");
  root.replaceChildren();
  render(<App first={first} />, root);
  catchLinks();
}

/** What this tab keeps and sends; for whoever looks at the console from outside. */
export const queue = () => import("./offline/open-queue.ts").then(({ openQueue }) => openQueue());

void begin();
