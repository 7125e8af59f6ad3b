/** Dutch of recalls and other notices, of codes and certificates: see text/en. */
import type {
  CERTIFICATES as CertificateWords,
  NOTICES as NoticeWords,
  UNIT_CODE as UnitCodeWords,
  UPSTREAM as UpstreamWords,
} from "../en/notices.ts";

const KINDS: typeof NoticeWords.kinds = {
  recall: {
    word: "Teruggeroepen",
    say: "{maker} heeft {what} teruggeroepen op {day}.",
  },
  hold: {
    word: "Geblokkeerd",
    say: "{maker} heeft {what} geblokkeerd op {day}.",
    means: "Een blokkade is geen terugroepactie: de maker houdt het tegen tot iets is uitgezocht.",
  },
  decommission: {
    word: "Buiten gebruik",
    say: "{maker} heeft {what} buiten gebruik gesteld op {day}.",
  },
};

export const NOTICES: typeof NoticeWords = {
  kinds: KINDS,
  what: { product: "dit hele product", lot: "deze partij", item: "dit stuk" },
  title: (kind, title) => `${KINDS[kind].word}: ${title}`,
  reason: "Reden",
  advice: "Wat te doen",
  proofLabel: (index, word) => `Bewijs ${index}, de bundel van “${word}” (JSON)`,
  none: "De maker heeft niets teruggeroepen of geblokkeerd.",
};

export const UPSTREAM: typeof UpstreamWords = {
  words: {
    recall: "Gemaakt van een teruggeroepen partij",
    hold: "Gemaakt van een geblokkeerde partij",
  },
  named: {
    recall:
      "Een partij die hierin zit ({material}), is op {day} teruggeroepen door de maker ervan.",
    hold: "Een partij die hierin zit ({material}), is op {day} geblokkeerd door de maker ervan.",
  },
  unnamed: {
    recall: "Een partij die hierin zit, is op {day} teruggeroepen door de maker ervan.",
    hold: "Een partij die hierin zit, is op {day} geblokkeerd door de maker ervan.",
  },
  reason: "Reden die voor die partij is gegeven",
  means: (maker) =>
    `Wat ${maker} over deze partij zelf zegt, staat in een eigen melding, als die er is.`,
  step: "Naar de stap die haar gebruikte",
};

export const UNIT_CODE: typeof UnitCodeWords = {
  word: "Code ongeldig",
  void: (maker, serial) =>
    `${maker} heeft de code met serienummer ${serial} ongeldig verklaard: hij hoort op geen enkele verpakking te staan.`,
  lines: {
    printed: () => "De maker heeft een code met dit serienummer laten drukken.",
    "other-lot": (lot = "") =>
      `De maker heeft dit serienummer laten drukken voor een andere partij, ${lot}, en niet voor deze.`,
    unknown: () => "Dit serienummer heeft de maker hier niet laten drukken.",
  },
};

export const CERTIFICATES: typeof CertificateWords = {
  heading: "Certificaten",
  hint: "Genoemd door de maker. Rootproof heeft ze niet gecontroleerd.",
  none: "De maker noemt hier geen certificaat.",
  inSteps: "Genoemd in",
  step: (n, what) => `stap ${n}, ${what}`,
  named: "Noemt het certificaat",
};
