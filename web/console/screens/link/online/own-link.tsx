/** `/console/links/:id`: a link to show, to send, to withdraw; and what came of it. */
import { useState } from "preact/hooks";
import type { SupplierLinkTold } from "../../../../../schema/wire/supplier-links.ts";
import { readLink as readContent } from "../../../../../worker/core/links/signed-link.ts";
import { useConsole, useText } from "../../../context.ts";
import { showMoment } from "../../../parts/said.ts";
import { Page, Shown, useFetched } from "../../../parts/screen.tsx";
import type { ScreenProps } from "../../../screens.ts";
import { Sure } from "../../account/online/sure.tsx";
import { LinkCode } from "../link-code.tsx";
import { ReceiptFacts } from "../phone/receipt-facts.tsx";
import { readLink, withdrawLink } from "./calls.ts";

export function Screen({ at: { id = "" } }: ScreenProps) {
  const { text, organisation } = useConsole();
  const found = useFetched(() => readLink(id), [id, organisation?.slug]);
  return (
    <Shown of={found} title={text.link.links.title}>
      {(link) => <OwnLink link={link} changed={found.again} />}
    </Shown>
  );
}

interface OwnProps {
  readonly link: SupplierLinkTold;
  readonly changed: () => void;
}

function OwnLink({ link, changed }: OwnProps) {
  const { text, language } = useConsole();
  const words = text.link.links;
  const { id, purpose, supplier, state, address, usedAt, expiresAt } = link;
  const when = showMoment(new Date(usedAt ?? expiresAt), language.tag);
  const withdraw = async () => {
    await withdrawLink(id);
    changed();
  };
  return (
    <Page title={`${supplier.name}: ${words.purposes[purpose]}`}>
      <p role="status">{words.states[state](when)}</p>
      {state === "open" && (
        <>
          <LinkCode address={address} label={words.code(supplier.name)} />
          <Share {...{ address }} name={supplier.name} />
          <Sure
            action={words.withdraw}
            of={supplier.name}
            question={words.withdrawSure(supplier.name)}
            onSure={withdraw}
          />
        </>
      )}
      {link.receipt !== undefined && <Came link={link} />}
      <p class="actions unprinted">
        <a href={`/console/partners/${supplier.slug}`}>{supplier.name}</a>
      </p>
    </Page>
  );
}

/** What came of it, as the supplier sees it. */
function Came({ link }: { readonly link: SupplierLinkTold }) {
  const text = useText();
  const read = readContent(link.address.split("#")[1] ?? "");
  if (read === undefined || link.receipt === undefined) return null;
  const kept = { id: link.id, link: "", state: "sent" } as const;
  const { content } = read;
  const said = text.capture.states[link.receipt.state];
  return (
    <article class="receipt">
      <div class="status">
        <p class="state">{said.word}</p>
        <p>{said.means}</p>
      </div>
      <ReceiptFacts {...{ content, kept, told: link }} />
    </article>
  );
}

function Share({ address, name }: { readonly address: string; readonly name: string }) {
  const { text, organisation } = useConsole();
  const words = text.link.links;
  const [said, setSaid] = useState("");
  const message = words.message(organisation?.name ?? "", name);
  const copy = async () => {
    await navigator.clipboard.writeText(`${message}\n${address}`);
    setSaid(words.copied);
  };
  const share = () => navigator.share({ text: message, url: address }).catch(() => undefined);
  return (
    <div class="note unprinted">
      <p>{message}</p>
      <p class="secret">{address}</p>
      <div class="actions">
        {"share" in navigator && (
          <button type="button" class="button" onClick={share}>
            {words.share}
          </button>
        )}
        <button type="button" class="button quiet" onClick={copy}>
          {words.copy}
        </button>
        <button type="button" class="button quiet" onClick={() => print()}>
          {text.capture.receipt.print}
        </button>
        <span role="status">{said}</span>
      </div>
    </div>
  );
}
