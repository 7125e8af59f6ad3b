/** What readers open and judge, by section; and what matters to them, by month. */
import type { CountedSection, InterestTold } from "../../../../../schema/wire/insight.ts";
import { useConsole } from "../../../context.ts";
import { showNumber } from "../../../parts/numbers.ts";

const COUNTS = ["opened", "useful", "unclear", "wrong"] as const;
type Counts = Readonly<Record<(typeof COUNTS)[number], number>>;

export function Sections({ sections }: { readonly sections: readonly CountedSection[] }) {
  const { text, language } = useConsole();
  const say = text.insight;
  if (sections.length === 0) return null;
  return (
    <section aria-labelledby="sections">
      <h2 id="sections">{say.sections}</h2>
      <table class="rows">
        <thead>
          <tr>
            <th scope="col">{say.section}</th>
            {COUNTS.map((name) => (
              <th key={name} scope="col">
                {say.counts[name]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...together(sections)].map(([section, counts]) => (
            <tr key={section}>
              <th scope="row">{say.names[section] ?? section}</th>
              {COUNTS.map((name) => (
                <td key={name}>{showNumber(String(counts[name]), language.tag)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** All products and weeks, those that are wrong or unclear most often first. */
function together(sections: readonly CountedSection[]): ReadonlyMap<string, Counts> {
  const sums = new Map<string, Counts>();
  for (const one of sections) {
    const before = sums.get(one.section) ?? { opened: 0, useful: 0, unclear: 0, wrong: 0 };
    sums.set(one.section, {
      opened: before.opened + one.opened,
      useful: before.useful + one.useful,
      unclear: before.unclear + one.unclear,
      wrong: before.wrong + one.wrong,
    });
  }
  const bad = ({ unclear, wrong }: Counts) => unclear + wrong;
  return new Map([...sums].sort(([, a], [, b]) => bad(b) - bad(a)));
}

export function Topics({ topics }: { readonly topics: InterestTold["topics"] }) {
  const { text, language } = useConsole();
  const say = text.insight;
  const months = new Intl.DateTimeFormat(language.tag, {
    ...({ month: "long", year: "numeric", timeZone: "UTC" } as const),
  });
  return (
    <section aria-labelledby="topics">
      <h2 id="topics">{say.topics}</h2>
      <p class="note">{say.topicsLead}</p>
      {topics.length === 0 ? (
        <p>{say.topicsNone}</p>
      ) : (
        <table class="rows">
          <thead>
            <tr>
              <th scope="col">{say.topic}</th>
              <th scope="col">{say.atLeast}</th>
              <th scope="col">{say.month}</th>
            </tr>
          </thead>
          <tbody>
            {topics.map(({ product, productName, topic, month, atLeast }) => (
              <tr key={`${product} ${topic} ${month}`}>
                <th scope="row">
                  {say.themes[topic] ?? topic}, {productName}
                </th>
                <td>{showNumber(String(atLeast), language.tag)}</td>
                <td>{months.format(new Date(month))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
