/** The frame around every screen, and which screen is shown. */
import type { ComponentType } from "preact";
import { useEffect, useLayoutEffect, useState } from "preact/hooks";
import { SCREENS } from "./all-screens.ts";
import { useConsole } from "./context.ts";
import { findScreen, goTo, onAddress, SIGN_IN } from "./router.ts";
import type { Screen, ScreenProps } from "./screens.ts";
import { LANGUAGES } from "./text/languages.ts";

export function Shell() {
  const { text, me, isOnline, leaving } = useConsole();
  const path = usePath();
  const found = findScreen(SCREENS, path);
  return (
    <>
      <a class="skip" href="#main">
        {text.shell.skip}
      </a>
      <Header path={path} />
      {!isOnline && (
        <p class="offline" role="status">
          {text.shell.offline}
        </p>
      )}
      {me === undefined && leaving !== "no" && (
        <p class="offline" role="status">
          {leaving === "waits" ? text.shell.leaving : text.shell.left}
        </p>
      )}
      <Behind />
      <main id="main">
        {found === undefined ? (
          <h1>{text.shell.notFound}</h1>
        ) : (
          <Guarded key={path} screen={found.screen} at={found.at} />
        )}
      </main>
    </>
  );
}

/** What is on this phone and on its way comes after the first picture. */
function Behind() {
  const [loaded, setLoaded] = useState<{ readonly Notice?: ComponentType }>({});
  useEffect(() => {
    void import("./offline/notice.tsx").then(({ QueueNotice }) =>
      setLoaded({ Notice: QueueNotice }),
    );
    void import("./screens/link/phone/send.ts").then(({ watchLinks }) => watchLinks());
  }, []);
  return loaded.Notice === undefined ? null : <loaded.Notice />;
}

function usePath(): string {
  const [path, setPath] = useState(location.pathname);
  // Before the effects of any screen: one of them may lead elsewhere at once.
  useLayoutEffect(() => onAddress(() => setPath(location.pathname)), []);
  return path;
}

function Guarded({ screen, at }: { readonly screen: Screen } & ScreenProps) {
  const { text, me, organisation } = useConsole();
  const mustSignIn = screen.who !== "anyone" && me === undefined;
  useEffect(() => {
    if (!mustSignIn) return;
    const then = location.pathname + location.search;
    goTo(`${SIGN_IN}?then=${encodeURIComponent(then)}`, { replace: true });
  }, [mustSignIn]);
  if (mustSignIn) return null;
  const isRefused =
    (screen.who === "operator" && !me?.person.operator) ||
    (screen.who === "member" && organisation === undefined);
  return isRefused ? <h1>{text.shell.notYours}</h1> : <Loaded screen={screen} at={at} />;
}

function Loaded({ screen, at }: { readonly screen: Screen } & ScreenProps) {
  const { text } = useConsole();
  const [Loading, setLoading] = useState<{ Screen?: ComponentType<ScreenProps>; failed?: true }>(
    {},
  );
  useEffect(() => {
    screen.load().then(
      ({ Screen: loaded }) => setLoading({ Screen: loaded }),
      () => setLoading({ failed: true }),
    );
  }, [screen]);
  if (Loading.failed) {
    return (
      <div class="note" role="alert">
        <p>{text.shell.unreachable}</p>
        {/* A browser may remember that a part did not come: only the page as a whole can be tried again. */}
        <button type="button" class="button quiet" onClick={() => location.reload()}>
          {text.shell.retry}
        </button>
      </div>
    );
  }
  if (Loading.Screen === undefined) return <p role="status">{text.shell.loading}</p>;
  return <Loading.Screen at={at} />;
}

function Header({ path }: { readonly path: string }) {
  const { text, me, organisation } = useConsole();
  const { nav } = text.shell;
  const links: readonly (readonly [string, string])[] = [
    ["/console", nav.record],
    ["/console/drafts", nav.drafts],
    ["/console/lots", nav.lots],
    ["/console/events", nav.events],
    ["/console/tasks", nav.tasks],
    ["/console/products", nav.products],
    ["/console/claims", nav.claims],
    ["/console/stories", nav.stories],
    ["/console/figures", nav.figures],
    ["/console/insight", nav.insight],
    ["/console/places", nav.places],
    ["/console/people", nav.people],
    ["/console/partners", nav.partners],
    ["/console/files", nav.files],
    ["/console/sheets", nav.sheets],
    ["/console/team", nav.team],
    ["/console/account", nav.account],
    ...(me?.person.operator ? [["/console/operator", nav.operator] as const] : []),
  ];
  const shown = organisation === undefined ? links.slice(-1) : links;
  return (
    <header class="head">
      <a class="home" href="/console">
        {text.shell.name}
      </a>
      <LanguageChoice />
      {me !== undefined && (
        <details class="menu" key={path}>
          <summary>{text.shell.menu}</summary>
          <nav aria-label={text.shell.menu}>
            <OrganisationChoice />
            <ul>
              {shown.map(([href, label]) => (
                <li key={href}>
                  <a href={href} aria-current={href === path ? "page" : undefined}>
                    {label}
                  </a>
                </li>
              ))}
            </ul>
            <SignOut />
          </nav>
        </details>
      )}
    </header>
  );
}

function LanguageChoice() {
  const { text, language, setLanguage } = useConsole();
  return (
    <label class="language">
      <span class="hidden">{text.shell.language}</span>
      <select
        value={language.tag}
        onChange={(event) => void setLanguage(event.currentTarget.value)}
      >
        {LANGUAGES.map(({ tag, name }) => (
          <option key={tag} value={tag} lang={tag}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

function OrganisationChoice() {
  const { text, me, organisation, chooseOrganisation } = useConsole();
  const all = me?.organisations ?? [];
  if (all.length === 0) return null;
  if (all.length === 1) return <p class="working">{organisation?.name}</p>;
  return (
    <label class="working">
      {text.shell.organisation}
      <select
        value={organisation?.slug}
        onChange={(event) => chooseOrganisation(event.currentTarget.value)}
      >
        {all.map(({ slug, name }) => (
          <option key={slug} value={slug}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

function SignOut() {
  const { text, signOut } = useConsole();
  return (
    <button type="button" class="button quiet" onClick={signOut}>
      {text.shell.signOut}
    </button>
  );
}
