/** One step of the journey: what, who, where, when, how much, and how far its record has come. */
import type { Step } from "../../schema/wire/passport.ts";
import { paths } from "../paths.ts";
import type { Text } from "../text/languages.ts";
import { AmountList } from "./amount.tsx";
import { NamedCertificates } from "./certificates.tsx";
import { Fact, Words } from "./fact.tsx";
import { localTime, moment, what, zone } from "./format.ts";
import { Ledger } from "./ledger.tsx";
import { PlaceLine } from "./place.tsx";
import { Rail } from "./root.tsx";
import { StateLine } from "./state.tsx";
import { Who } from "./who.tsx";

export interface StepProps {
  readonly step: Step;
  /** From one. */
  readonly count: number;
  readonly weight: number;
  readonly first: boolean;
  readonly chain: boolean;
  readonly text: Text;
}

export function StepItem({ step, count, weight, first, chain, text }: StepProps) {
  const { inputs, outputs, losses, state, voided } = step;
  return (
    <li
      class={voided === undefined ? "step" : "step voided"}
      id={step.id}
      data-step={count}
      data-title={what(text, step)}
      data-index={step.index}
      data-proof={step.index === undefined ? undefined : paths.proof(step.index)}
      data-voided={voided === undefined ? undefined : "yes"}
    >
      <Rail
        kind={first ? "origin" : "step"}
        weight={weight}
        state={state}
        merges={inputs.length}
        loses={losses.length > 0}
        branches={outputs.length > 1}
        turn={count}
      />
      <div class="head">
        <h3>{voided === undefined ? what(text, step) : <del>{what(text, step)}</del>}</h3>
        {voided !== undefined && (
          <p class="reason">
            {text.journey.voided(localTime(text, voided.at, step.offset).day, voided.reason)}
          </p>
        )}
      </div>
      <When step={step} count={count} text={text} />
      <div class="body">
        <p class="who">
          <Who who={step.who} text={text} />
        </p>
        <Through step={step} text={text} />
        <Sentence step={step} text={text} />
        <Parts step={step} text={text} />
        <OtherSide step={step} text={text} />
        <HandoverLine step={step} text={text} />
        <NamedCertificates step={step} text={text} />
        <Record step={step} text={text} />
        <details class="fold">
          <summary>
            {text.journey.fold}
            <span class="unseen"> {text.journey.step(count)}</span>
          </summary>
          <Ledger step={step} text={text} />
          <JudgedBy step={step} text={text} />
          <Codes step={step} chain={chain} text={text} />
        </details>
      </div>
    </li>
  );
}

function When({ step, count, text }: { step: Step; count: number; text: Text }) {
  const { at, offset, pointers, where } = step;
  const { day, time } = localTime(text, at, offset);
  return (
    <div class="when">
      <p class="count">{text.journey.step(count)}</p>
      <p class="day">
        <time datetime={at}>
          <Fact value={at} as="time" pointer={pointers?.at}>
            {day} <span class="clock">{time}</span>
          </Fact>
        </time>{" "}
        <span class="clock">
          <Fact value={offset} as="code" pointer={pointers?.offset}>
            {zone(offset)}
          </Fact>
        </span>
      </p>
      <p class="where">
        <PlaceLine place={where} text={text} />
      </p>
    </div>
  );
}

/** Whoever had the link may have been anybody, its maker as well: the page says so beside the name. */
function Through({ step: { through, pointers }, text }: { step: Step; text: Text }) {
  if (through === undefined) return null;
  return (
    <p class="soft">
      <Fact value={through} as="code" pointer={pointers?.through}>
        {text.journey.through}
      </Fact>
    </p>
  );
}

/** Which bounds it was held against, and where they come from. */
function JudgedBy({ step: { profile }, text }: { step: Step; text: Text }) {
  if (profile === undefined) return null;
  const { id, source, min, max, isOwn } = profile;
  const say = text.journey;
  return (
    <p class="judged">
      {say.judgedBy(id, isOwn)}
      {min !== undefined && max !== undefined && say.usually(min, max)}.{" "}
      {source !== undefined && say.profileSource(source)}
    </p>
  );
}

/** Whether the receiver says that it came; where it said so by a link alone, that. */
function HandoverLine({ step: { handover }, text }: { step: Step; text: Text }) {
  if (handover === undefined) return null;
  const { state, at, byLink, difference, reason } = handover;
  const say = text.journey.handover;
  const when = at === undefined ? undefined : moment(text, Date.parse(at));
  const line = say[difference ?? state](when?.day ?? "");
  return (
    <p class={state === "disputed" ? "other-side reason" : "other-side"} data-handover={state}>
      {when === undefined ? line : <time datetime={when.iso}>{line}</time>}
      {reason !== undefined && <q>{reason}</q>}
      {byLink === true && <span class="soft"> {text.journey.otherSide.byLink}</span>}
    </p>
  );
}

/** Goods that came in were sent by somebody, and goods that went out were received. */
function OtherSide({ step, text }: { step: Step; text: Text }) {
  const { otherSide, bizStep } = step;
  if (otherSide === undefined) return null;
  const say = text.journey.otherSide[bizStep === "receiving" ? "sender" : "receiver"];
  const { iso, day } = moment(text, Date.parse(otherSide.at));
  return (
    <p class={otherSide.answer === "disputed" ? "other-side reason" : "other-side"}>
      <time datetime={iso}>{say[otherSide.answer](day)}</time>
      {otherSide.byLink && <span class="soft"> {text.journey.otherSide.byLink}</span>}
    </p>
  );
}

function Sentence({ step, text }: { step: Step; text: Text }) {
  const { inputs, outputs, goods } = step;
  const { became, came, went, goods: moved } = text.amounts;
  const say =
    inputs.length > 0 ? (outputs.length > 0 ? became : went) : outputs.length > 0 ? came : moved;
  if (inputs.length + outputs.length + goods.length === 0) return null;
  return (
    <p class="sentence">
      <Words
        say={say}
        fill={{
          from: <AmountList amounts={inputs} text={text} />,
          to: <AmountList amounts={outputs} text={text} />,
          goods: <AmountList amounts={goods} text={text} />,
        }}
      />
    </p>
  );
}

/** What a repair took. */
function Parts({ step: { parts = [] }, text }: { step: Step; text: Text }) {
  if (parts.length === 0) return null;
  return (
    <p class="sentence">
      <Words
        say={text.circularity.parts}
        fill={{ parts: <AmountList amounts={parts} text={text} /> }}
      />
    </p>
  );
}

/** How far the record has come, and its proof. */
function Record({ step, text }: { step: Step; text: Text }) {
  const { state, index } = step;
  return (
    <div class="record">
      <p>
        <StateLine
          {...{ state, index, text }}
          label={(at) => text.journey.proofLabel(at, what(text, step))}
        />
      </p>
    </div>
  );
}

/** By when it was on record, and in which words of the standard. */
function Codes({ step, chain, text }: { step: Step; chain: boolean; text: Text }) {
  const { recordedBy, pointers, eventType, bizStep, disposition, process } = step;
  const by = chain && recordedBy !== undefined ? moment(text, recordedBy * 1000) : undefined;
  const codes = [
    [eventType, pointers?.eventType],
    [bizStep, pointers?.bizStep],
    [disposition, pointers?.disposition],
    [process, pointers?.process],
  ] as const;
  return (
    <div class="codes">
      {by !== undefined && (
        <p>
          <time datetime={by.iso}>{text.journey.recordedBy(`${by.day}, ${by.time}`)}</time>
        </p>
      )}
      <p>
        {text.journey.recordedAs}{" "}
        {codes.map(
          ([value, pointer], n) =>
            value !== undefined && (
              <>
                {n > 0 && " · "}
                <Fact value={value} as="text" pointer={pointer}>
                  {value}
                </Fact>
              </>
            ),
        )}
      </p>
    </div>
  );
}
