/** What a maker says of a product, a lot or an item as a whole, in plain English; and what is said of a code and of certificates. */
import type { Notice, UnitCode, UpstreamNotice } from "../../../schema/wire/passport.ts";

const KINDS: Record<Notice["kind"], { word: string; say: string; means?: string }> = {
  recall: {
    word: "Recalled",
    say: "{maker} recalled {what} on {day}.",
  },
  hold: {
    word: "On hold",
    say: "{maker} put {what} on hold on {day}.",
    means: "A hold is no recall: the maker has stopped it until something is looked into.",
  },
  decommission: {
    word: "Out of use",
    say: "{maker} declared {what} out of use on {day}.",
  },
};

export const NOTICES = {
  kinds: KINDS,
  what: {
    product: "all of this product",
    lot: "this lot",
    item: "this item",
  } satisfies Record<Notice["level"], string>,
  title: (kind: Notice["kind"], title: string) => `${KINDS[kind].word}: ${title}`,
  reason: "Reason",
  advice: "What to do",
  proofLabel: (index: string, word: string) => `Proof ${index}, the bundle of “${word}” (JSON)`,
  none: "No recall or hold is set by the maker.",
};

/** Of something this was made of. */
export const UPSTREAM = {
  words: {
    recall: "Made from a recalled lot",
    hold: "Made from a lot on hold",
  } satisfies Record<UpstreamNotice["kind"], string>,
  named: {
    recall: "A lot of {material} that went into this was recalled by its maker on {day}.",
    hold: "A lot of {material} that went into this was put on hold by its maker on {day}.",
  } satisfies Record<UpstreamNotice["kind"], string>,
  unnamed: {
    recall: "A lot that went into this was recalled by its maker on {day}.",
    hold: "A lot that went into this was put on hold by its maker on {day}.",
  } satisfies Record<UpstreamNotice["kind"], string>,
  reason: "Reason given for that lot",
  means: (maker: string) => `What ${maker} says of this lot itself is a notice of its own, if any.`,
  step: "Go to the step that used it",
};

export const UNIT_CODE = {
  word: "Code void",
  void: (maker: string, serial: string) =>
    `${maker} declared the code with serial number ${serial} void: it should be on no pack.`,
  lines: {
    printed: () => "The maker had a code with this serial number printed.",
    "other-lot": (lot = "") =>
      `The maker had this serial number printed for another lot, ${lot}, and not for this one.`,
    unknown: () => "This serial number is none that the maker had printed here.",
  } satisfies Record<Exclude<UnitCode["state"], "void">, (lot?: string) => string>,
};

export const CERTIFICATES = {
  heading: "Certificates",
  hint: "Named by the maker. Rootproof has not checked them.",
  none: "The maker names no certificate here.",
  inSteps: "Named in",
  step: (n: number, what: string) => `step ${n}, ${what}`,
  named: "Names the certificate",
};
