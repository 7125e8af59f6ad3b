/** A stronger sentence for a weak one, filled with what is known; absent where something is missing. */
import type { Evidence } from "./evidence.ts";
import { benchmark, comparison, figureOf, sharesOf } from "./predicates.ts";
import type { RuleId } from "./rules.ts";
import { contributionOf } from "./unlocks.ts";

type Rewrite = (evidence: Evidence) => string | undefined;

const shareOf =
  (of: "organic" | "recycled" | "renewable" | "origin"): Rewrite =>
  (evidence) => {
    const [share] = sharesOf(evidence, of);
    if (share === undefined) return undefined;
    const { part = "the whole product", percent, place, preConsumer, postConsumer } = share;
    const from = place === undefined ? "" : ` from ${place}`;
    const split =
      preConsumer === undefined || postConsumer === undefined
        ? ""
        : ` (${preConsumer}% pre-, ${postConsumer}% post-consumer)`;
    return `${part}: ${percent}% ${of === "origin" ? "" : of}${from}${split}`.replace(/ +/g, " ");
  };

const carbon: Rewrite = (evidence) => {
  const figure = figureOf(evidence, "carbon");
  if (figure === undefined) return undefined;
  const { value, unit, per, boundary, period, method, primaryPercent } = figure;
  const paid = contributionOf(evidence, "carbon");
  const apart =
    paid &&
    ` We also paid for ${paid.count} t in ${paid.place}; this does not make the product neutral.`;
  return `${value} ${unit} per ${per}, ${boundary}, ${period}, ${method}, ${primaryPercent}% own data.${apart ?? ""}`;
};

const waste: Rewrite = (evidence) => {
  const figure = figureOf(evidence, "waste");
  return (
    figure &&
    `${figure.value} ${figure.unit} of waste diverted per ${figure.per} in ${figure.period} (${figure.method})`
  );
};

const wages: Rewrite = (evidence) => {
  const [wage, mark] = [figureOf(evidence, "wage"), benchmark(evidence)];
  if (wage === undefined || mark === undefined) return undefined;
  return `Lowest gross wage in ${wage.period}: ${wage.value} ${wage.unit} per ${wage.per}; benchmark of ${mark.source}, ${mark.date}, ${mark.region}`;
};

const trees: Rewrite = (evidence) => {
  const paid = contributionOf(evidence, "trees");
  if (paid === undefined) return undefined;
  const alive = paid.survival === undefined ? "" : `; ${paid.survival}% alive`;
  return `We paid ${paid.partner} ${paid.amount} for ${paid.count} trees in ${paid.place} (${paid.date})${alive}`;
};

const lasting: Rewrite = ({ guarantees = [], spareParts = [] }) => {
  const [guarantee] = guarantees;
  if (guarantee === undefined) return undefined;
  const until = Math.max(...spareParts.map(({ untilYear }) => untilYear));
  const parts = spareParts.length === 0 ? "" : `; ${spareParts.length} spare parts until ${until}`;
  return `Guaranteed ${guarantee.years} years by ${guarantee.by}${parts}`;
};

const compared: Rewrite = (evidence) => {
  const found = comparison(evidence);
  return (
    found &&
    `Compared with ${found.baselineProduct}, ${found.market}, ${found.year} (${found.method})`
  );
};

const facts: Rewrite = ({ qualifiers = [] }) => {
  const texts = qualifiers.map(({ text }) => text);
  return texts.length === 0 ? undefined : texts.join(" ");
};

export const REWRITES: Readonly<Partial<Record<RuleId, Rewrite>>> = {
  "EU-4a-GENERIC": facts,
  "EU-4a-MIXED": facts,
  "EU-4c-OFFSET": carbon,
  "EU-4b-WHOLE": (evidence) => shareOf("recycled")(evidence) ?? shareOf("organic")(evidence),
  "EU-7-7-COMPARE": compared,
  "GEN-ABSOLUTE": waste,
  "US-260.13-RECYCLED": shareOf("recycled"),
  "US-260.15-RENEWABLE": shareOf("renewable"),
  "SOC-FAIR": wages,
  "TRC-BLOCKCHAIN": () =>
    "This record has not been changed since it was anchored; who vouches for it is said beside it.",
  "CIR-DURABLE": lasting,
  "GEN-OFFSETTREES": trees,
  "ORI-SINGLE": shareOf("origin"),
};
