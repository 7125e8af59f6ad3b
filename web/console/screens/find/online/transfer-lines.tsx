/** Whether what was sent came: a line for each lot that changed hands, on the screen of the lot and of the record. */
import type { Transfers, TransferTold } from "../../../../../schema/wire/transfers.ts";
import { callJson } from "../../../api.ts";
import { useConsole, useText } from "../../../context.ts";
import { Shown, useFetched } from "../../../parts/screen.tsx";
import { amountOf, dayOf, lotName } from "./said.ts";

export const transferAt = ({ id, lot }: TransferTold) =>
  `/console/transfers/${id}/${encodeURIComponent(lot)}`;

export const isOpen = ({ side, state }: TransferTold): boolean =>
  side === "received" && (state === "silent" || state === "unconfirmed");

/** Nothing where nothing changed hands. `of`: a lot, or an eventID. */
export function TransferLines({ of }: { readonly of: { lot: string } | { event: string } }) {
  const { transfers: say } = useText();
  const query = new URLSearchParams({ ...of }).toString();
  const found = useFetched(() => callJson<Transfers>("GET", `/api/transfers?${query}`), [query]);
  return (
    <Shown of={found}>
      {({ transfers }) =>
        transfers.length > 0 && (
          <section aria-labelledby="transfers-title">
            <h2 id="transfers-title">{say.list}</h2>
            <ul class="found">
              {transfers.map((one) => (
                <li key={`${one.id} ${one.lot}`}>
                  <TransferSaid transfer={one} />
                  {isOpen(one) && (
                    <div class="actions">
                      <a class="button" href={transferAt(one)}>
                        {say.answer}
                      </a>
                    </div>
                  )}
                </li>
              ))}
            </ul>
          </section>
        )
      }
    </Shown>
  );
}

/** What, from or to whom, and what the receiver says. */
export function TransferSaid({ transfer }: { readonly transfer: TransferTold }) {
  const spoken = useConsole();
  const say = spoken.text.transfers;
  const { tag } = spoken.language;
  const { state, side, partner, sentAt, answeredAt, difference, byLink, reason } = transfer;
  const day = dayOf(sentAt, tag);
  const word = say.states[difference ?? state];
  const amount = amountOf(transfer, spoken) ?? spoken.text.find.unknownQuantity;
  const sent = partner === undefined ? say.sentToNobody(day) : say.sent(partner.name, day);
  return (
    <>
      <p class="found-name">
        <span>{lotName(transfer)}</span>
        <span>{amount}</span>
      </p>
      <p>{side === "received" ? say.received(partner?.name ?? "", day) : sent}</p>
      <p>
        <strong>{answeredAt === undefined ? word : say.since(word, dayOf(answeredAt, tag))}</strong>
        {byLink === true && ` ${say.byLink}`}
      </p>
      {reason !== undefined && <p class="quoted">{reason}</p>}
    </>
  );
}
