/** `/console/certificates`: what schemes certify, how each stands today, and until when. */
import type { CertificateTold } from "../../../../../schema/wire/certificates.ts";
import { useConsole } from "../../../context.ts";
import { Page, Shown, useFetched } from "../../../parts/screen.tsx";
import { useDay } from "../../account/online/day.ts";
import { readCertificates, readSchemes } from "./calls.ts";

export function Screen() {
  const { text, organisation } = useConsole();
  const say = text.claims.certificates;
  const found = useFetched(
    () => Promise.all([readCertificates(), readSchemes()]),
    [organisation?.slug],
  );
  return (
    <Page title={say.title} lead={say.lead}>
      {organisation?.role === "owner" && (
        <a class="button" href="/console/certificates/new">
          {say.add}
        </a>
      )}
      <Shown of={found}>
        {([certificates, schemes]) =>
          certificates.length === 0 ? (
            <p class="note">{say.none}</p>
          ) : (
            <ul class="things">
              {certificates.map((one) => (
                <Item
                  key={one.id}
                  certificate={one}
                  scheme={schemes.find(({ id }) => id === one.scheme)?.name ?? one.scheme}
                />
              ))}
            </ul>
          )
        }
      </Shown>
      <p>
        <a href="/console/claims">{text.claims.back}</a>
      </p>
    </Page>
  );
}

/** A name of another script stays by itself in the sentence. */
const isolated = (name: string) => `\u2068${name}\u2069`;

function Item(props: { readonly certificate: CertificateTold; readonly scheme: string }) {
  const { certificate, scheme } = props;
  const { text, organisation } = useConsole();
  const say = text.claims.certificates;
  const day = useDay();
  const { id, number, holder, state, validFrom, validUntil, checkedOn, revokedFor } = certificate;
  const hasEnded = state === "expired" || state === "revoked";
  return (
    <li class={hasEnded ? "thing-row ended" : "thing-row"}>
      <div>
        <p class="thing">
          <bdi>{scheme}</bdi>, <bdi>{number}</bdi>
        </p>
        <p>
          <span class={`claim-state certificate-${state}`}>{say.states[state]}</span>
          {checkedOn !== undefined && <span class="hint">{say.checked(day(checkedOn))}</span>}
        </p>
        <p class="hint">{say.facts(isolated(holder), day(validFrom), day(validUntil))}</p>
        {revokedFor !== undefined && <p class="hint">{say.revokedFor(revokedFor)}</p>}
      </div>
      {organisation?.role === "owner" && state !== "revoked" && (
        <a class="button quiet" href={`/console/certificates/edit/${id}`}>
          {text.master.change}
          <span class="hidden"> {number}</span>
        </a>
      )}
    </li>
  );
}
