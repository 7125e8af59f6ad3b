/** German of recalls and other notices, of codes and certificates: see text/en. */
import type {
  CERTIFICATES as CertificateWords,
  NOTICES as NoticeWords,
  UNIT_CODE as UnitCodeWords,
  UPSTREAM as UpstreamWords,
} from "../en/notices.ts";

const KINDS: typeof NoticeWords.kinds = {
  recall: {
    word: "Rückruf",
    say: "{maker} hat {what} am {day} zurückgerufen.",
  },
  hold: {
    word: "Gesperrt",
    say: "{maker} hat {what} am {day} gesperrt.",
    means: "Eine Sperre ist kein Rückruf: Der Hersteller hält die Ware an, bis etwas geklärt ist.",
  },
  decommission: {
    word: "Außer Gebrauch",
    say: "{maker} hat {what} am {day} für außer Gebrauch erklärt.",
  },
};

export const NOTICES: typeof NoticeWords = {
  kinds: KINDS,
  what: { product: "dieses Produkt insgesamt", lot: "diese Charge", item: "dieses Stück" },
  title: (kind, title) => `${KINDS[kind].word}: ${title}`,
  reason: "Grund",
  advice: "Was zu tun ist",
  proofLabel: (index, word) => `Nachweis ${index}, das Bündel zu „${word}“ (JSON)`,
  none: "Der Hersteller hat weder einen Rückruf noch eine Sperre gesetzt.",
};

export const UPSTREAM: typeof UpstreamWords = {
  words: {
    recall: "Aus einer zurückgerufenen Charge hergestellt",
    hold: "Aus einer gesperrten Charge hergestellt",
  },
  named: {
    recall:
      "Eine hier verwendete Charge ({material}) wurde am {day} von ihrem Hersteller zurückgerufen.",
    hold: "Eine hier verwendete Charge ({material}) wurde am {day} von ihrem Hersteller gesperrt.",
  },
  unnamed: {
    recall: "Eine hier verwendete Charge wurde am {day} von ihrem Hersteller zurückgerufen.",
    hold: "Eine hier verwendete Charge wurde am {day} von ihrem Hersteller gesperrt.",
  },
  reason: "Grund, der zu jener Charge genannt wurde",
  means: (maker) =>
    `Was ${maker} über diese Charge selbst sagt, steht in einem eigenen Hinweis, wenn es einen gibt.`,
  step: "Zum Schritt, der sie verwendet hat",
};

export const UNIT_CODE: typeof UnitCodeWords = {
  word: "Code ungültig",
  void: (maker, serial) =>
    `${maker} hat den Code mit der Seriennummer ${serial} für ungültig erklärt: Er sollte auf keiner Packung stehen.`,
  lines: {
    printed: () => "Der Hersteller hat einen Code mit dieser Seriennummer drucken lassen.",
    "other-lot": (lot = "") =>
      `Der Hersteller hat diese Seriennummer für eine andere Charge drucken lassen, ${lot}, und nicht für diese.`,
    unknown: () => "Diese Seriennummer hat der Hersteller hier nicht drucken lassen.",
  },
};

export const CERTIFICATES: typeof CertificateWords = {
  heading: "Zertifikate",
  hint: "Vom Hersteller genannt. Rootproof hat sie nicht geprüft.",
  none: "Der Hersteller nennt hier kein Zertifikat.",
  inSteps: "Genannt in",
  step: (n, what) => `Schritt ${n}, ${what}`,
  named: "Nennt das Zertifikat",
};
