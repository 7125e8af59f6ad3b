/** What `rootproof labels` was asked for, read out of its options; anything that cannot be is refused in a sentence. */
import { parseArgs } from "node:util";
import { newJobName } from "../../web/labels/codes.ts";
import {
  allergensIn,
  askedProduct,
  readLot,
  readProduct,
  skipUntil,
} from "../../web/labels/written.ts";
import { parseGtin } from "../../worker/core/gs1/gtin.ts";
import { DATE_KINDS, type LabelText } from "../../worker/core/label/content.ts";
import { LABELS_PER_JOB_MAX, type LabelJob } from "../../worker/core/label/job.ts";
import { SECTORS, type Sector } from "../../worker/core/label/sectors.ts";

export const USAGE = `Usage:
  rootproof labels <origin> (--gtin <gtin> | --product <organisation>/<product>) --lot <lot> (--units <n> | --copies <n>) --grid <name> --out <file.pdf|file.svg>
      Has codes made for a lot and draws them as sheets of labels. --units gives each piece its own code, --copies
      prints the lot's code n times; up to ${LABELS_PER_JOB_MAX}. SVG is a file a sheet: file-1.svg, file-2.svg and so on.
      The key is ROOTPROOF_KEY in the environment. What stands on the labels besides is sent nowhere.
  rootproof labels <origin> --reprint <run> --reason <text> [--serial <serial>]... --grid <name> --out <file>
      The codes of a run once more, all that are not void or those named.

  --name <text>            on the label, instead of the product's name
  --best-before <day>      2027-03-31; or --use-by, --packed-on, --made-on, --harvested
  --contains <list>        allergens, "milk, hazelnuts"; an empty list says that there are none
  --care <text>            how to keep, wash or use it
  --line <text>            up to three times, whatever else is to stand there
  --sector <name>          food, textile, wood, cosmetics: what such labels usually have and this one lacks is said
  --start <n>              the first label of the sheet that is not used up
  --job <uuid>             the same codes as by this name before, and none twice

Grids: a4-24, a4-21, a4-12, letter-30, letter-20, letter-10. Exit code: 0 when the file is written, 1 otherwise.`;

const text = { type: "string" } as const;
const texts = { type: "string", multiple: true } as const;
const OPTIONS = {
  ...{
    gtin: text,
    product: text,
    lot: text,
    units: text,
    copies: text,
    grid: text,
    out: text,
    job: text,
  },
  ...{ reprint: text, reason: text, serial: texts, name: text, contains: text, care: text },
  ...{ line: texts, sector: text, start: text },
  ...{ "best-before": text, "use-by": text, "packed-on": text, "made-on": text, harvested: text },
} as const;

type Values = ReturnType<typeof parse>["values"];

/** Whoever types it wrong is told how it goes. */
export class NoOrder extends Error {}

export type Order = {
  readonly origin: string;
  readonly job: string;
  readonly codes: NewCodes | OldCodes;
  readonly sheet: Pick<LabelJob, "grid" | "skip" | "sector">;
  /** The name is the product's unless it is here. */
  readonly text: Omit<LabelText, "name" | "shortCode"> & { readonly name?: string };
  readonly out: { readonly path: string; readonly format: "pdf" | "svg" };
};
export type NewCodes = ReturnType<typeof askedProduct> & {
  readonly lot: string;
  readonly kind: "lot" | "unit";
  readonly count: number;
};
export type OldCodes = {
  readonly run: string;
  readonly serials?: readonly string[];
  readonly reason: string;
};

export function readOrder(args: readonly string[]): Order {
  const { values, positionals } = parse(args);
  const [origin, ...others] = positionals;
  if (origin === undefined || others.length > 0) throw new NoOrder("labels needs one origin.");
  if (!/^https?:$/.test(URL.parse(origin)?.protocol ?? "")) {
    throw new NoOrder(`“${origin}” is no address such as https://rootproof.example.`);
  }
  const { sector, start = "1" } = values;
  const grid = needed(values.grid, "--grid");
  return {
    origin: new URL(origin).origin,
    job: values.job ?? newJobName(),
    codes: values.reprint === undefined ? newCodes(values) : oldCodes(values, values.reprint),
    sheet: {
      ...{ grid, skip: skipUntil(Number(start), grid) },
      ...(sector !== undefined && { sector: sectorOf(sector) }),
    },
    text: textOf(values),
    out: outOf(needed(values.out, "--out")),
  };
}

function parse(args: readonly string[]) {
  return parseArgs({ args: [...args], allowPositionals: true, options: OPTIONS });
}

function newCodes({ gtin, product, lot, units, copies, reason, serial }: Values): NewCodes {
  if ((units === undefined) === (copies === undefined)) {
    throw new NoOrder("Give --units or --copies, and not both.");
  }
  if (gtin !== undefined && product !== undefined) {
    throw new NoOrder("Give --gtin or, for goods without one, --product.");
  }
  if (reason !== undefined || serial !== undefined) {
    throw new NoOrder("--reason and --serial are for --reprint.");
  }
  const kind = units === undefined ? "lot" : "unit";
  return {
    ...askedProduct(product === undefined ? gtinPath(gtin) : namePath(product)),
    ...{ lot: readLot(needed(lot, "--lot")), kind },
    count: countOf(units ?? copies ?? ""),
  };
}

const gtinPath = (written: string | undefined) => `/01/${parseGtin(needed(written, "--gtin"))}`;

function namePath(written: string): string {
  if (written.includes("/")) return readProduct(written);
  throw new NoOrder(`--product is <organisation>/<product>, not “${written}”.`);
}

function oldCodes(values: Values, run: string): OldCodes {
  const { gtin, product, lot, units, copies, reason, serial: serials } = values;
  if ([gtin, product, lot, units, copies].some((one) => one !== undefined)) {
    throw new NoOrder(
      "--reprint names the run: leave --gtin, --product, --lot, --units and --copies out.",
    );
  }
  return { run, reason: needed(reason, "--reason"), ...(serials !== undefined && { serials }) };
}

function countOf(written: string): number {
  const count = /^\d+$/.test(written) ? Number(written) : 0;
  if (count >= 1 && count <= LABELS_PER_JOB_MAX) return count;
  throw new NoOrder(`One order is 1 to ${LABELS_PER_JOB_MAX} labels, not “${written}”.`);
}

function textOf(values: Values): Order["text"] {
  const { name, contains, care, line: lines } = values;
  const days = DATE_KINDS.flatMap((kind) => {
    const day = values[kind];
    return day === undefined ? [] : [{ kind, day }];
  });
  const [date, ...others] = days;
  if (others.length > 0) throw new NoOrder("A label has one date.");
  return {
    ...(name !== undefined && { name }),
    ...(date !== undefined && { date }),
    ...(contains !== undefined && { contains: allergensIn(contains) }),
    ...(care !== undefined && { care }),
    ...(lines !== undefined && { lines }),
  };
}

function sectorOf(written: string): Sector {
  const found = SECTORS.find((one) => one === written);
  if (found === undefined) throw new NoOrder(`--sector is ${SECTORS.join(", ")}.`);
  return found;
}

function outOf(path: string): Order["out"] {
  const format = /\.(pdf|svg)$/i.exec(path)?.[1]?.toLowerCase();
  if (format === "pdf" || format === "svg") return { path, format };
  throw new NoOrder("--out ends in .pdf or in .svg.");
}

function needed(value: string | undefined, name: string): string {
  if (value === undefined || value === "") throw new NoOrder(`${name} is missing.`);
  return value;
}
