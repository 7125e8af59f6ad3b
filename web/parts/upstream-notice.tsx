/** What stands on something this was made of: said by somebody else of their own lot, and so less loud than what the maker says of this one. */
import type { Passport, UpstreamNotice } from "../../schema/wire/passport.ts";
import type { Text } from "../text/languages.ts";
import { Words } from "./fact.tsx";
import { moment } from "./format.ts";
import { NoticeMark } from "./notice.tsx";

export function UpstreamNotices({ passport, text }: { passport: Passport; text: Text }) {
  const { upstream = [], maker } = passport;
  return (
    <>
      {upstream.map((notice, i) => (
        <UpstreamBox notice={notice} count={i + 1} maker={maker.name} text={text} />
      ))}
    </>
  );
}

interface BoxProps {
  readonly notice: UpstreamNotice;
  /** From one. */
  readonly count: number;
  readonly maker: string;
  readonly text: Text;
}

function UpstreamBox({ notice, count, maker, text }: BoxProps) {
  const { kind, since, material, reason, step } = notice;
  const say = text.upstream;
  const { iso, day } = moment(text, Date.parse(since));
  const name = `upstream-${count}`;
  return (
    <section class={`notice upstream upstream-${kind}`} aria-labelledby={name} data-upstream={kind}>
      <p class="word" id={name}>
        <NoticeMark kind={kind} />
        <strong>{say.words[kind]}</strong>
      </p>
      <p class="said">
        <Words
          say={(material === undefined ? say.unnamed : say.named)[kind]}
          fill={{ material, day: <time datetime={iso}>{day}</time> }}
        />
      </p>
      {reason !== undefined && (
        <dl>
          <div>
            <dt>{say.reason}</dt>
            <dd>{reason}</dd>
          </div>
        </dl>
      )}
      <p class="means">
        {say.means(maker)}
        {step !== undefined && (
          <>
            {" "}
            <a href={`#${step}`}>{say.step}</a>
          </>
        )}
      </p>
    </section>
  );
}
