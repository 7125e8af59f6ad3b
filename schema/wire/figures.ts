/** Figures with their method, and other facts that texts lean on: how they come in, by kind. docs/claims.md. */
import { z } from "zod";

const said = (max: number) => z.string().trim().min(1).max(max);
const line = said(160);
const Day = z.iso.date();
const percent = z.number().min(0).max(100);
const amount = z.number().finite().min(-1e12).max(1e12);
const year = z.int().min(1900).max(2200);
const link = z
  .string()
  .max(500)
  .regex(/^https:\/\/[^\s]+$/);

/** A day's number of somebody else's that a figure is set beside, in the figure's own unit. */
const Benchmark = z.strictObject({
  value: z.number().finite().positive().max(1e12),
  ...{ source: line, date: Day, region: line },
});
const count = z.int().min(0).max(1e9);

/** A measured number: of what, per what, within which bounds, by which method, in which period. */
const method = {
  /** Nothing is less than nothing: what was paid for elsewhere is a contribution. */
  value: amount.min(0),
  unit: line,
  per: line,
  boundary: said(300),
  method: said(300),
  period: line,
  /** Per cent of the data that is one's own. */
  primaryPercent: percent,
};
const measured = z.strictObject({
  kind: z.enum(["carbon", "waste", "energy", "water", "people"]),
  ...method,
});
/** What was paid: to a supplier for its goods, or, the lowest there was, to who works. */
const paid = z.strictObject({
  kind: z.enum(["wage", "price"]),
  ...method,
  /** How many were paid so. */
  people: count.optional(),
  /** A market price, a living-income reference; a living wage. */
  benchmark: Benchmark.optional(),
});
/** Nobody found it out yet, which is no zero. */
const orUnknown = <T extends z.ZodType>(known: T) => z.union([z.literal("unknown"), known]);

/** Who works at a place, on a day. */
const workforce = z.strictObject({
  kind: z.literal("workforce"),
  ...{ site: line, date: Day, headcount: orUnknown(count) },
  /** With a contract in writing. */
  contractPercent: orUnknown(percent),
  lowestWage: orUnknown(
    z.strictObject({
      ...{ value: amount.min(0), unit: line, per: line },
      benchmark: Benchmark.optional(),
    }),
  ),
  /** Where somebody complains without fear; `false`: there is nothing of the kind. */
  grievance: orUnknown(z.union([z.literal(false), said(300)])),
});
/** Money, hours or goods that were given to somebody; a receipt proves it, and the beneficiary is its witness. */
const initiative = z.strictObject({
  kind: z.literal("initiative"),
  ...{ what: said(300), beneficiary: line, place: line, from: Day, until: Day.optional() },
  given: z.strictObject({ value: z.number().finite().positive().max(1e12), unit: line }),
  /** How many people it reached. */
  people: orUnknown(count),
});
/** By mass, of a part or of all of it. Waste of makers, and what people handed in;  */
const recycled = z
  .strictObject({
    kind: z.literal("recycled"),
    ...{ part: line, percent, preConsumer: orUnknown(percent), postConsumer: orUnknown(percent) },
    ...{ method: said(300), period: line },
  })
  .refine(
    ({ percent: all, preConsumer, postConsumer }) => {
      const known = [preConsumer, postConsumer].filter((one) => one !== "unknown");
      const sum = known.reduce((one, other) => one + other, 0);
      return sum <= all + 0.01 && (known.length < 2 || sum >= all - 0.01);
    },
    { path: ["percent"], message: "It is the sum of what came before and after use." },
  );
/** Said aloud instead of left out: nobody has found it out yet. */
const unknown = z.strictObject({
  kind: z.literal("unknown"),
  of: z.enum([
    ...(["carbon", "waste", "energy", "water", "wage", "price", "workforce"] as const),
    ...(["recycled", "renewable"] as const),
  ]),
  /** And what is done about it. */
  why: said(300),
});
const plan = z.strictObject({
  kind: z.literal("plan"),
  baseline: z.strictObject({ year, value: line }),
  targets: z
    .array(z.strictObject({ by: Day, value: line }))
    .min(1)
    .max(20),
  budget: line,
  url: link,
  verifier: line,
  lastVerified: Day,
  findingsPublished: z.boolean(),
});
const comparison = z.strictObject({
  kind: z.literal("comparison"),
  ...{ baselineProduct: line, year, market: line, sameFunction: z.boolean() },
  ...{ method: said(300), dataFrom: Day },
});
const access = z.strictObject({
  kind: z.literal("access"),
  ...{ market: z.enum(["EU", "UK", "US"]), percent, stream: line, component: line, date: Day },
});
const benchmark = z.strictObject({
  kind: z.literal("benchmark"),
  ...{ source: line, date: Day, region: line },
});
const sparePart = z.strictObject({
  kind: z.literal("spare-part"),
  ...{ part: line, price: line, untilYear: year },
});
const guarantee = z.strictObject({
  kind: z.literal("guarantee"),
  years: z.number().positive().max(100),
  by: line,
});
/** What was given or planted beside the product. */
const contribution = z.strictObject({
  kind: z.literal("contribution"),
  of: z.enum(["trees", "plastic", "carbon"]),
  ...{
    count: z.number().positive().max(1e12),
    partner: line,
    place: line,
    date: Day,
    amount: line,
  },
  survival: percent.optional(),
});
const renewable = z.strictObject({
  kind: z.literal("renewable"),
  percent,
  site: line,
  year,
});

// biome-ignore format: one kind after the other
export const FigureContent = z.discriminatedUnion("kind", [
  measured, paid, workforce, initiative, recycled, unknown,
  plan, comparison, access, benchmark, sparePart, guarantee, contribution, renewable,
]);
export type FigureContent = z.infer<typeof FigureContent>;

export const FigureBody = z.strictObject({
  /** Anchor; absent: of the organisation. */
  product: said(200).optional(),
  content: FigureContent,
  /** What proves it. */
  file: z.uuid().optional(),
  /** Short name of the organisation that can say that it is so. */
  witness: said(63).optional(),
});

export interface FigureTold {
  readonly id: string;
  /** Of one's own; or one that somebody else asks to be confirmed. */
  readonly by: string;
  readonly own: boolean;
  readonly product?: string;
  readonly content: FigureContent;
  readonly file?: string;
  readonly witness?: string;
  readonly confirmedAt?: string;
  readonly grade: 0 | 1 | 2 | 3 | 4;
  readonly updatedAt: string;
}

export interface FigureListTold {
  readonly figures: readonly FigureTold[];
}
