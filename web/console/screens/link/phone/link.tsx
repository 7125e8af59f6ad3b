/** `/console/l#…`: what a link asks, on whatever phone it is opened; and once it was answered, the receipt. */
import { useEffect } from "preact/hooks";
import { useConsole } from "../../../context.ts";
import { Page } from "../../../parts/screen.tsx";
import { languageFor } from "../../../text/languages.ts";
import { AccountOffer } from "./account-offer.tsx";
import { ConfirmForm } from "./confirm-form.tsx";
import { LinkReceiptPage } from "./receipt.tsx";
import { RecordForm } from "./record-form.tsx";
import { type OpenedLink, useLink } from "./use-link.ts";

export function Screen() {
  const { text } = useConsole();
  const link = useLink();
  if (link === undefined) return <p role="status">{text.shell.loading}</p>;
  if (link === "") return <Closed why={text.link.closed.broken} />;
  return <Opened {...link} />;
}

function Opened(link: OpenedLink) {
  const { text } = useConsole();
  const { content, kept, told, refused } = link;
  useLanguage(content.lang);
  const words = text.link.closed;
  if (refused !== undefined) return <Closed why={refused} />;
  if (kept.state !== "opened" || told?.receipt !== undefined) return <LinkReceiptPage {...link} />;
  if (told?.state === "withdrawn") return <Closed why={words.withdrawn(content.by.name)} />;
  if (told?.state === "account") return <Closed why={words.account(content.to)} isToSignIn />;
  if (told?.state === "used") return <Closed why={words.used} />;
  if (told?.state === "expired" || content.exp * 1000 <= Date.now()) {
    return <Closed why={words.expired(content.by.name)} />;
  }
  switch (content.purpose) {
    case "record":
      return <RecordForm {...link} content={content} />;
    case "confirm":
      return <ConfirmForm {...link} content={content} />;
    case "account":
      return <AccountOffer {...link} />;
  }
}

/** In the language the link was made in, unless somebody chose one on this phone. */
function useLanguage(tag: string): void {
  const { me, language, setLanguage } = useConsole();
  useEffect(() => {
    const isChosen = localStorage.getItem("rootproof.language") !== null;
    const wanted = languageFor([tag]).tag;
    if (me === undefined && !isChosen && wanted !== language.tag) void setLanguage(wanted);
  }, [tag]);
}

function Closed({
  why,
  isToSignIn = false,
}: {
  readonly why: string;
  readonly isToSignIn?: boolean;
}) {
  const { text } = useConsole();
  return (
    <Page title={text.link.closed.title}>
      <p role="alert">{why}</p>
      {isToSignIn && (
        <p class="actions">
          <a class="button" href="/console/sign-in">
            {text.shell.signIn}
          </a>
        </p>
      )}
    </Page>
  );
}
