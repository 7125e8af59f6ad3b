/** What the maker says of the product: each claim with its grade, the day, and what stands behind it, on the same screen. */

import type { Passport } from "../../schema/wire/passport.ts";
import type { Behind, Logged, ShownChange, ShownClaim } from "../../schema/wire/passport-claims.ts";
import type { Text } from "../text/languages.ts";
import { figureWords } from "./figure-words.ts";
import { percent as hundredths, lists, lookUp, moment } from "./format.ts";
import { GradeMark } from "./grade.tsx";
import { Source } from "./source.tsx";
import { StateLine } from "./state.tsx";
import { Tap } from "./tap.tsx";

export function Claims({ passport, text }: { passport: Passport; text: Text }) {
  const { said, maker } = passport;
  if (said === undefined || said.claims.length === 0) return null;
  const [first] = said.claims;
  const isToldOnce = said.claims.every(({ language }) => language === first?.language);
  return (
    <section class="claims" aria-labelledby="claims">
      <h2 id="claims">{text.claims.heading(maker.name)}</h2>
      <p class="hint">{text.claims.hint}</p>
      {isToldOnce && <Source language={first?.language ?? ""} text={text} />}
      <ul>
        {said.claims.map((claim) => (
          <ClaimCard claim={claim} isToldOnce={isToldOnce} text={text} />
        ))}
      </ul>
      <Tap section="claims" about={passport.questions.about} text={text} />
    </section>
  );
}

interface ClaimCardProps {
  readonly claim: ShownClaim;
  /** Its language stands above them all. */
  readonly isToldOnce: boolean;
  readonly text: Text;
}

function ClaimCard({ claim, isToldOnce, text }: ClaimCardProps) {
  const say = text.claims;
  const { iso, day } = moment(text, Date.parse(claim.since));
  const notes = qualifications(claim, text);
  return (
    <li>
      <h3 lang={claim.language}>{claim.text}</h3>
      {!isToldOnce && <Source language={claim.language} text={text} />}
      {notes.map((note) => (
        <p class="note">{note}</p>
      ))}
      <p class="vouched">
        <GradeMark grade={claim.grade} text={text} /> <span>{gradeWords(claim, text)}</span>{" "}
        <span class="since">
          {say.since} <time datetime={iso}>{day}</time>
        </span>
      </p>
      <p class="behind">
        {say.behind}{" "}
        {claim.behind.length === 0
          ? say.nothing
          : claim.behind.map((one, n) => (
              <>
                {n > 0 && "; "}
                <BehindIt one={one} text={text} />
              </>
            ))}
      </p>
      <LoggedLine what={claim.text} logged={claim} text={text} />
    </li>
  );
}

/** What narrows it stands beside it, without a tap; so do the words its custody model asks for. */
function qualifications(
  { component, percent, lots, share, behind }: ShownClaim,
  text: Text,
): string[] {
  const say = text.claims;
  const certificates = behind.flatMap((one) =>
    one.kind === "certificate" ? [one.certificate] : [],
  );
  return [
    ...(component === undefined ? [] : [say.component(component)]),
    ...(percent === undefined ? [] : [say.percent(hundredths(text, String(percent)))]),
    ...(lots === undefined ? [] : [say.lots(lists(text.locale).format(lots))]),
    ...(share?.model === undefined
      ? []
      : [say.share(share.scheme, share.model, hundredths(text, String(share.percent)))]),
    ...new Set(certificates.flatMap(({ model = "" }) => lookUp(say.models, model) ?? [])),
  ];
}

/** Nothing is called verified without by whom, and when. */
function gradeWords({ grade, behind }: ShownClaim, text: Text): string {
  const say = text.claims;
  if (grade < 4) return `– ${say.means[grade]}`;
  const found = behind.flatMap((one) => (one.kind === "certificate" ? [one.certificate] : []));
  const { body, scheme, checkedOn } = found.find(({ state }) => state === "in-force") ?? {};
  if (checkedOn === undefined) return `– ${say.means[grade]}`;
  return say.verified(body ?? scheme ?? "", moment(text, Date.parse(checkedOn)).day);
}

function BehindIt({ one, text }: { one: Behind; text: Text }) {
  const say = text.claims;
  switch (one.kind) {
    case "certificate":
      return (
        <>{one.certificate.wording || `${one.certificate.scheme}, ${one.certificate.number}`}</>
      );
    case "document":
      return <>{say.document}</>;
    case "figure":
      return <>{figureWords(one.figure.content, text).what}</>;
    case "event":
      return (
        <>
          {say.event[one.by]}
          {one.isConfirmed && `, ${say.confirmed}`}
          {one.step !== undefined && (
            <>
              {" "}
              (<a href={`#${one.step}`}>{say.step}</a>)
            </>
          )}
        </>
      );
  }
}

interface LoggedLineProps {
  readonly what: string;
  readonly logged: Logged;
  readonly text: Text;
}

function LoggedLine({ what, logged: { state, index }, text }: LoggedLineProps) {
  return (
    <div class="record">
      <p>
        <StateLine {...{ state, index, text }} label={(at) => text.claims.proofLabel(at, what)} />
      </p>
    </div>
  );
}

/** What was said, and is not said any more. */
export function Changes({ passport, text }: { passport: Passport; text: Text }) {
  const { changes = [] } = passport.said ?? {};
  if (changes.length === 0) return null;
  return (
    <section class="changes" aria-labelledby="changes">
      <h2 id="changes">{text.claims.changes}</h2>
      <p class="hint">{text.claims.changesHint}</p>
      <ol>
        {changes.map((change) => (
          <Change change={change} text={text} />
        ))}
      </ol>
    </section>
  );
}

function Change({ change, text }: { change: ShownChange; text: Text }) {
  const { iso, day } = moment(text, Date.parse(change.at));
  return (
    <li data-change={change.change}>
      <p>
        <time datetime={iso}>{day}</time> <strong>{changeWords(change, text)}</strong>{" "}
        <q {...(change.language !== "und" && { lang: change.language })}>{change.text}</q>
      </p>
      <LoggedLine what={change.text} logged={change} text={text} />
    </li>
  );
}

function changeWords({ change, reason }: ShownChange, text: Text): string {
  const say = text.claims;
  if (change === "withdrawn") return `${say.withdrawn(reason)}:`;
  return `${reason === "grade-fell" ? say.lowered : say.published}:`;
}
