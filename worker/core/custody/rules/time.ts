/** I11: what is used is there before, nothing is made of itself, and nothing is known of the future. */
import { between, DAY_MS, MINUTE_MS } from "../calendar.ts";
import type { Facts } from "../facts.ts";
import { term, type Verdict } from "../verdict.ts";
import type { Rule } from "./rule.ts";

/** Days that people write down are not hours. */
export const EARLY_MS_MAX = DAY_MS;
export const FUTURE_MS_MAX = 15 * MINUTE_MS;

export const TIME: Rule = {
  id: "I11",
  judge: (facts) => [...future(facts), ...circles(facts), ...early(facts)],
};

function future({ event, now }: Facts): readonly Verdict[] {
  const ahead = between(now, event.time);
  if (ahead === undefined || ahead <= FUTURE_MS_MAX) return [];
  const arithmetic = [term("used-at", event.time), term("now", now)];
  return [{ ...FOUND, reason: "in-the-future", subject: event.id, arithmetic }];
}

const FOUND = { rule: "I11", outcome: "reject" } as const;

function circles({ event }: Facts): readonly Verdict[] {
  const used = new Set(event.inputs.map(({ lot }) => lot));
  return event.outputs
    .filter(({ lot }) => used.has(lot))
    .map(({ lot }) => ({ ...FOUND, reason: "circle", subject: lot, arithmetic: [] }));
}

function early({ event, lots }: Facts): readonly Verdict[] {
  return event.inputs.flatMap(({ lot }): Verdict[] => {
    const time = lots.get(lot)?.time;
    const after = time === undefined ? undefined : between(event.time, time);
    if (time === undefined || after === undefined) return [];
    const isEarly = after > EARLY_MS_MAX;
    return [
      {
        ...{ rule: "I11", outcome: isEarly ? "reject" : "pass", subject: lot },
        reason: isEarly ? "used-before-made" : "in-time",
        arithmetic: [term("made-at", time), term("used-at", event.time)],
      },
    ];
  });
}
