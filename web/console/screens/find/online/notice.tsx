/** What stands on a lot: in words, with a shape of its own, never by colour alone. */
import type { LotNotice, NoticeKind } from "../../../../../schema/wire/find.ts";
import { useConsole } from "../../../context.ts";
import { at, dayOf, lotNumber } from "./said.ts";

export function NoticeWord({ kind }: { readonly kind: NoticeKind }) {
  const { find } = useConsole().text;
  return <strong class={`standing standing-${kind}`}>{find.notices[kind]}</strong>;
}

/** The gravest of them in one word. */
export function Gravest({ notices }: { readonly notices: readonly LotNotice[] }) {
  const [first] = notices;
  return first === undefined ? null : <NoticeWord kind={first.kind} />;
}

export function NoticeBox({ notice }: { readonly notice: LotNotice }) {
  const { text, language } = useConsole();
  const { lots } = text.find;
  const { kind, reason, advice, since, own, by, cause } = notice;
  const day = dayOf(since, language.tag);
  return (
    <div class={`note standing-box standing-box-${kind}`}>
      <p>
        <NoticeWord kind={kind} />
      </p>
      <p>{reason}</p>
      {advice !== undefined && <p>{advice}</p>}
      <p class="hint">{own || by === undefined ? lots.noticeOwn(day) : lots.noticeBy(by, day)}</p>
      {cause !== undefined && (
        <p class="hint">
          {lots.because} <a href={at("lots", cause)}>{lotNumber(cause)}</a>
        </p>
      )}
    </div>
  );
}
