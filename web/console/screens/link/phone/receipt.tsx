/** What was said by a link, and how far it is: for whoever said it to keep, on paper as well. */
import { useState } from "preact/hooks";
import { LINK_PATH } from "../../../../../worker/core/links/signed-link.ts";
import { call } from "../../../api.ts";
import { useConsole } from "../../../context.ts";
import { faultsOf } from "../../../parts/form.tsx";
import { Page } from "../../../parts/screen.tsx";
import { LinkCode } from "../link-code.tsx";
import { claimPath } from "./account-offer.tsx";
import { ReceiptFacts } from "./receipt-facts.tsx";
import type { OpenedLink } from "./use-link.ts";

export function LinkReceiptPage(link: OpenedLink) {
  const { text } = useConsole();
  const { content, kept, told, keep } = link;
  const words = text.link.receipt;
  const receipt = told?.receipt;
  const isRefused = kept.state === "refused";
  const state = isRefused ? "refused" : (receipt?.state ?? "on-this-phone");
  const said = text.capture.states[state];
  const isOthers = isRefused && receipt !== undefined;
  return (
    <Page title={words.title}>
      <article class="receipt">
        <div class={`status ${state}`} role="status">
          <p class="state">{said.word}</p>
          <p>{said.means}</p>
          {kept.problem !== undefined && <p class="fault">{kept.problem}</p>}
          {isRefused && !isOthers && (
            <button
              type="button"
              class="button quiet unprinted"
              onClick={() => void keep({ ...kept, state: "opened" })}
            >
              {words.again}
            </button>
          )}
        </div>
        {isOthers && <h2>{words.standing}</h2>}
        <ReceiptFacts {...link} />
        {receipt !== undefined && (
          <LinkCode address={location.origin + LINK_PATH + link.text} label={words.code} />
        )}
        <div class="actions unprinted">
          <button type="button" class="button" onClick={() => print()}>
            {text.capture.receipt.print}
          </button>
          {receipt?.leafHash !== undefined && (
            <Proof text={link.text} leafHash={receipt.leafHash} />
          )}
        </div>
        {told?.canClaim && (
          <div class="note unprinted">
            <p>{text.link.claim.offer}</p>
            <p class="actions">
              <a class="button quiet" href={claimPath(content.id)}>
                {text.link.claim.begin}
              </a>
            </p>
          </div>
        )}
      </article>
    </Page>
  );
}

/** The bundle that a stranger can check, as a file. */
function Proof({ text: link, leafHash }: { readonly text: string; readonly leafHash: string }) {
  const { text } = useConsole();
  const [wrong, setWrong] = useState<string>();
  const save = async () => {
    try {
      const answer = await call("POST", "/api/supplier-links/proof", { body: { link } });
      const url = URL.createObjectURL(await answer.blob());
      const anchor = document.createElement("a");
      anchor.href = url;
      anchor.download = `proof-${leafHash.slice(0, 12)}.json`;
      anchor.click();
      setTimeout(() => URL.revokeObjectURL(url), 60_000);
      setWrong(undefined);
    } catch (reason) {
      const faults = faultsOf(reason, text.shell.unreachable, text.shell.failed);
      setWrong(Object.values(faults)[0]);
    }
  };
  return (
    <>
      <button type="button" class="button quiet" onClick={save}>
        {text.link.receipt.proof}
      </button>
      {wrong !== undefined && (
        <span class="fault" role="alert">
          {wrong}
        </span>
      )}
    </>
  );
}
