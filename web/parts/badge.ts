/** What a badge says: words of the page, and no more of them than there. */
import type { Passport } from "../../schema/wire/passport.ts";
import type { Text } from "../text/languages.ts";
import { moment } from "./format.ts";
import { summary } from "./summary.tsx";

export function badgeWords(passport: Passport, text: Text) {
  const { product, maker, notices, upstream = [], chain } = passport;
  const dayOf = (since: string) => moment(text, Date.parse(since)).day;
  return {
    heading: text.kicker,
    ...(chain?.test === true && { test: text.test.word }),
    name: product.name,
    ...(product.lot !== undefined && { lot: `${text.product.lot} ${product.lot}` }),
    line: summary(passport, text),
    notices: [
      ...notices.map(({ kind, level, since }) => {
        const { word, say } = text.notices.kinds[kind];
        const fill = { maker: maker.name, what: text.notices.what[level], day: dayOf(since) };
        return { word, say: filled(say, fill), isRecall: kind === "recall" };
      }),
      ...upstream.map(({ kind, since, material }) => ({
        word: text.upstream.words[kind],
        say: filled(text.upstream[material === undefined ? "unnamed" : "named"][kind], {
          ...{ material: material ?? "", day: dayOf(since) },
        }),
        isRecall: kind === "recall",
      })),
    ],
  };
}

/** Of a page that its operator took off the air, with the recall that its maker had set. */
export function badgeOffAir(text: Text, recalledFor: string | undefined) {
  const say = text.notFound["off-air"];
  const recall =
    recalledFor === undefined
      ? []
      : [
          {
            word: text.notices.kinds.recall.word,
            say: `${say.recalled} ${recalledFor}`,
            isRecall: true,
          },
        ];
  return { heading: text.kicker, line: `${say.heading}.`, notices: recall };
}

const filled = (say: string, fill: { readonly [hole: string]: string }): string =>
  say.replaceAll(/\{(\w+)\}/g, (_, hole: string) => fill[hole] ?? "");
