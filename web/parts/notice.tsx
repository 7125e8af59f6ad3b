/** What the maker says of all this as a whole, before anything else on the page: recalled, on hold, out of use; or that nothing is set. */
import type { Notice, Passport } from "../../schema/wire/passport.ts";
import type { Text } from "../text/languages.ts";
import { Words } from "./fact.tsx";
import { moment } from "./format.ts";
import { StateLine } from "./state.tsx";

/** Where a link to the state of things leads: the first notice, or the line that there is none. */
const STATUS = "status";

export function Notices({ passport, text }: { passport: Passport; text: Text }) {
  const { notices, maker } = passport;
  return (
    <>
      {notices.map((notice, i) => (
        <NoticeBox notice={notice} count={i + 1} maker={maker.name} text={text} />
      ))}
    </>
  );
}

interface NoticeProps {
  readonly notice: Notice;
  /** From one. */
  readonly count: number;
  readonly maker: string;
  readonly text: Text;
}

function NoticeBox({ notice, count, maker, text }: NoticeProps) {
  const { kind, level, since, reason, advice } = notice;
  const say = text.notices;
  const { word, say: said, means } = say.kinds[kind];
  const { iso, day } = moment(text, Date.parse(since));
  const name = `notice-${count}`;
  return (
    <section
      class={`notice ${kind}`}
      id={count === 1 ? STATUS : undefined}
      aria-labelledby={name}
      data-notice={kind}
    >
      <p class="word" id={name}>
        <NoticeMark kind={kind} />
        <strong>{word}</strong>
      </p>
      <p class="said">
        <Words
          say={said}
          fill={{ maker, what: say.what[level], day: <time datetime={iso}>{day}</time> }}
        />
      </p>
      <dl>
        <div>
          <dt>{say.reason}</dt>
          <dd>{reason}</dd>
        </div>
        {advice !== undefined && (
          <div class="advice">
            <dt>{say.advice}</dt>
            <dd>{advice}</dd>
          </div>
        )}
      </dl>
      {means !== undefined && <p class="means">{means}</p>}
      <NoticeRecord notice={notice} word={word} text={text} />
    </section>
  );
}

function NoticeRecord({ notice, word, text }: { notice: Notice; word: string; text: Text }) {
  const { state, index } = notice;
  return (
    <div class="record">
      <p>
        <StateLine {...{ state, index, text }} label={(at) => text.notices.proofLabel(at, word)} />
      </p>
    </div>
  );
}

/** The quiet line near the numbers, where nothing is set. */
export function NoticeStatus({ notices, text }: { notices: readonly Notice[]; text: Text }) {
  if (notices.length > 0) return null;
  return (
    <p class="no-notice" id={STATUS}>
      {text.notices.none}
    </p>
  );
}

/** Each kind has a shape of its own, so that it is told without its colour. Drawn around (0, 0), twenty across. */
const MARKS: Record<Notice["kind"] | "void", string> = {
  recall: "M-4.1 -10H4.1L10 -4.1V4.1L4.1 10H-4.1L-10 4.1V-4.1ZM0 -5.5V1.5M0 5V5.5",
  hold: "M-10 0A10 10 0 1 0 10 0A10 10 0 1 0 -10 0ZM-3 -4.5V4.5M3 -4.5V4.5",
  decommission: "M-10 0A10 10 0 1 0 10 0A10 10 0 1 0 -10 0ZM-6.5 6.5L6.5 -6.5",
  void: "M-9 -9H9V9H-9ZM-4.5 -4.5L4.5 4.5M4.5 -4.5L-4.5 4.5",
};

export function NoticeMark({ kind }: { kind: Notice["kind"] | "void" }) {
  return (
    <svg class="notice-mark" viewBox="-12 -12 24 24" width="28" height="28" aria-hidden="true">
      <path d={MARKS[kind]} />
    </svg>
  );
}
