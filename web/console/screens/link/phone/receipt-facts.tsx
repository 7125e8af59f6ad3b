/** What a receipt says, one line each: as the server has it, else as it stands on this phone. */
import type { ComponentChildren } from "preact";
import type { LinkReceipt } from "../../../../../schema/wire/supplier-links.ts";
import { useConsole } from "../../../context.ts";
import { countryName, showMoment } from "../../../parts/said.ts";
import { amountWords } from "../../capture/step-words.ts";
import type { Answer } from "./answers.ts";
import type { OpenedLink } from "./use-link.ts";

type Line = readonly [string, ComponentChildren];
type Said = LinkReceipt["said"];

type Shown = Pick<OpenedLink, "content" | "kept" | "told">;

export function ReceiptFacts(props: Shown) {
  const { content, kept, told } = props;
  const { text, language } = useConsole();
  const words = text.link.receipt;
  const receipt = told?.receipt;
  const said = receipt?.said ?? (kept.answer && onPhone(kept.answer));
  const lines: readonly Line[] = [
    ...useSaid(props, said),
    [words.consent, receipt?.consent ?? consentOf(kept.answer)],
    [words.by, content.to],
    [words.for, content.by.name],
    [words.recordedAt, receipt && showMoment(new Date(receipt.recordedAt), language.tag)],
    [
      text.capture.receipt.eventId,
      said?.kind === "record" && receipt && <code>{said.eventID}</code>,
    ],
    [text.capture.receipt.index, receipt?.index],
    [text.capture.receipt.leafHash, receipt?.leafHash && <code>{receipt.leafHash}</code>],
  ];
  return (
    <dl class="facts">
      {lines.map(
        ([label, value]) =>
          value && (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ),
      )}
    </dl>
  );
}

function consentOf(answer: Answer | undefined): string | undefined {
  return answer?.purpose === "record" ? answer.consent.words : undefined;
}

function onPhone(answer: Answer): Said {
  if (answer.purpose === "confirm") {
    return answer.answer === "confirmed"
      ? { kind: "confirmed" }
      : { kind: "disputed", reason: answer.reason };
  }
  const { id, time, lot, quantity } = answer;
  const much = quantity === undefined ? {} : { quantity };
  return { kind: "record", eventID: `urn:uuid:${id}`, time, lot, ...much };
}

function useSaid({ content }: Shown, said: Said | undefined): readonly Line[] {
  const { text, language } = useConsole();
  const { capture, link } = text;
  const { tag } = language;
  if (said === undefined) return [];
  if (content.purpose === "record" && said.kind === "record") {
    const { asks } = content;
    const { quantity, lot, time, photo } = said;
    const amount = quantity === undefined ? undefined : { quantity, uom: asks.uom };
    const much = amount ? amountWords(amount, capture, tag) : capture.receipt.unknown;
    const place = asks.place && [
      ...[asks.place.locality, asks.place.region],
      countryName(asks.place.country, tag),
    ];
    return [
      [capture.what[asks.what], `${much} · ${asks.material.name} · ${lot}`],
      [capture.receipt.when, showMoment(new Date(time), tag)],
      [capture.receipt.where, place?.filter(Boolean).join(", ")],
      [link.receipt.photo, photo && <code>{photo.sha256}</code>],
    ];
  }
  if (content.purpose !== "confirm") return [];
  const { from, goods, what, time } = content.asks;
  const answer = said.kind === "disputed" ? link.receipt.disputed : link.receipt.confirmed;
  return [
    [link.receipt.answer, answer],
    [link.confirm.reason, said.kind === "disputed" && said.reason],
    [
      link.confirm.titles[what](from),
      goods.map(({ name, lot }) => [name, lot].filter(Boolean).join(" · ")).join(", "),
    ],
    [capture.receipt.when, showMoment(new Date(time), tag)],
  ];
}
