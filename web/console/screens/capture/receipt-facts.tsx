/** What a receipt says, one line each. */
import type { ComponentChildren } from "preact";
import { useConsole } from "../../context.ts";
import type { QueuedStep } from "../../offline/queue.ts";
import { countryName, showMoment } from "../../parts/said.ts";
import { amountWords, goodsWords } from "./step-words.ts";

export function ReceiptFacts({ step }: { readonly step: QueuedStep }) {
  const { text, language, organisation } = useConsole();
  const { tag } = language;
  const words = text.capture;
  const { draft, recordedAt, index, leafHash } = step;
  const { goods, from, losses, place, party, partner, note, explanation } = draft;
  const where = [
    place?.name,
    place?.locality,
    place?.region,
    countryName(place?.country ?? "", tag),
  ];
  const isNamed = party !== undefined && party.name !== organisation?.name;
  const lines: readonly (readonly [string, ComponentChildren])[] = [
    [
      words.what[draft.what],
      list(goods.map((one) => `${goodsWords(one, words, tag)} · ${one.lot}`)),
    ],
    [words.receipt.from, list(from.map((one) => `${goodsWords(one, words, tag)} · ${one.lot}`))],
    [
      words.receipt.loss,
      list(losses.map((one) => `${amountWords(one, words, tag)} · ${one.kind}`)),
    ],
    [draft.what === "sent" ? words.receipt.to : words.receipt.fromWhom, partner?.name],
    [words.receipt.when, showMoment(new Date(draft.time), tag)],
    [words.receipt.where, where.filter(Boolean).join(", ")],
    [words.receipt.who, isNamed && words.receipt.party(party.name, party.count)],
    [words.receipt.organisation, organisation?.name],
    [words.receipt.note, note],
    [words.receipt.explanation, explanation],
    [words.receipt.photos, list(draft.evidence.map(({ name }) => name))],
    [words.receipt.recordedAt, showMoment(new Date(recordedAt), tag)],
    [words.receipt.eventId, <code>urn:uuid:{draft.id}</code>],
    [words.receipt.index, index && <a href={`/proofs/${index}`}>{index}</a>],
    [words.receipt.leafHash, leafHash && <code>{leafHash}</code>],
  ];
  return (
    <dl class="facts">
      {lines.map(
        ([label, said]) =>
          said !== undefined &&
          said !== "" && (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{said}</dd>
            </div>
          ),
      )}
    </dl>
  );
}

function list(said: readonly string[]): ComponentChildren {
  if (said.length < 2) return said[0];
  return (
    <ul>
      {said.map((one) => (
        <li key={one}>{one}</li>
      ))}
    </ul>
  );
}
