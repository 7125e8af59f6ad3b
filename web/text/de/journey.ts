/** German of the journey, its gaps and states: see text/en. */
import type {
  AMOUNTS as AmountWords,
  JOURNEY as JourneyWords,
  STATES as StateWords,
  SUMMARY as SummaryWords,
} from "../en/journey.ts";
import { counter } from "../plural.ts";

const some = counter("de");

/** CBV's reasons of an error declaration. */
const ERROR_REASONS: Readonly<Record<string, string>> = {
  did_not_occur: "Es ist nicht geschehen",
  incorrect_data: "Die Angaben waren nicht richtig",
};

export const SUMMARY: typeof SummaryWords = {
  heading: "Kurz gesagt",
  byLot: "Jede Charge dieses Produkts hat ihren eigenen Weg. Wählen Sie Ihre.",
  nothing: "Vom Weg dieses Produkts ist kein Schritt erfasst.",
  logged: (logged: number, all: number) =>
    all === 1
      ? `${logged} von 1 Schritt steht im Protokoll`
      : `${logged} von ${all} Schritten ${logged === 1 ? "steht" : "stehen"} im Protokoll`,
  gaps: {
    "no-origin": (n) => some(n, "Ursprung ist nicht erfasst", "Ursprünge sind nicht erfasst"),
    "input-unknown": (n) =>
      some(n, "Zutat ist ungeklärter Herkunft", "Zutaten sind ungeklärter Herkunft"),
    "receipt-missing": (n) =>
      some(n, "Sendung ist ohne Empfangsbestätigung", "Sendungen sind ohne Empfangsbestätigung"),
    "dispatch-missing": (n) =>
      some(n, "Wareneingang ist ohne Versand", "Wareneingänge sind ohne Versand"),
    "not-shared": (n) => some(n, "Schritt wird nicht gezeigt", "Schritte werden nicht gezeigt"),
  },
  pieces: (count) => ` = ${count} Stück`,
  withheldNames: (n) =>
    some(n, "Name wird auf Wunsch nicht genannt", "Namen werden auf Wunsch nicht genannt"),
  withheldPlaces: (n) =>
    some(n, "Ort wird auf Wunsch nicht genannt", "Orte werden auf Wunsch nicht genannt"),
  voided: (n) =>
    some(n, "Eintrag wurde später für falsch erklärt", "Einträge wurden später für falsch erklärt"),
  complete: "es ist keine Lücke bekannt",
  check: "Mit dem eigenen Telefon prüfen",
};

export const JOURNEY: typeof JourneyWords = {
  heading: "Der Weg",
  hint: "Vom Ursprung bis zur Hand, das Älteste zuerst. Jeden Schritt erzählt, wer ihn getan hat.",
  step: (n) => `Schritt ${n}`,
  gap: "Lücke",
  gaps: {
    "no-origin": (about) =>
      about === undefined
        ? "Niemand hat erfasst, wo es begann. Der Weg fängt mittendrin an."
        : `Niemand hat erfasst, wo dies begann: ${about}. Der Weg fängt mittendrin an.`,
    "input-unknown": (about) =>
      `Es wurde etwas verwendet, das kein Ereignis erklärt${about === undefined ? "" : `: ${about}`}. Woher es kam, ist nicht bekannt.`,
    "receipt-missing": (about) =>
      `Versendet, aber kein Empfang erfasst${about === undefined ? "" : `: ${about}`}. Wir haben nur das Wort des Absenders.`,
    "dispatch-missing": (about) =>
      `Empfangen, aber kein Versand erfasst${about === undefined ? "" : `: ${about}`}. Wir haben nur das Wort des Empfängers.`,
    "not-shared": (about) =>
      `Hier gibt es einen Schritt, der nicht öffentlich gezeigt wird${about === undefined ? "" : ` (${about})`}.`,
  },
  handTitle: "Ihre Hand",
  hand: "Was zwischen dem letzten Schritt und Ihnen geschah, ist hier nicht erfasst.",
  whoWithheld: "Der Lieferant möchte nicht genannt werden",
  whoUnknown: "Niemand ist genannt",
  people: "({count} Personen)",
  placeWithheld: "Der Lieferant möchte den Ort nicht nennen",
  placeUnknown: "Kein Ort angegeben",
  recordedBy: (when) => `spätestens seit ${when} festgehalten`,
  proof: (index) => `Nachweis ${index}`,
  proofLabel: (index, what) => `Nachweis ${index}, das Bündel zu „${what}“ (JSON)`,
  noProof: "Noch kein Nachweis",
  voided: (when, reason) =>
    `Am ${when} für falsch erklärt${reason === undefined ? "; ein Grund wurde nicht genannt." : `: ${ERROR_REASONS[reason] ?? reason}`}`,
  otherSide: {
    receiver: {
      confirmed: (when) => `Vom Empfänger gegengezeichnet am ${when}.`,
      disputed: (when) => `Der Empfänger bestreitet das seit dem ${when}.`,
    },
    sender: {
      confirmed: (when) => `Vom Absender gegengezeichnet am ${when}.`,
      disputed: (when) => `Der Absender bestreitet das seit dem ${when}.`,
    },
    byLink: "Über einen Link gesagt, ohne Konto.",
  },
  handover: {
    confirmed: (when) => `Vom Empfänger gegengezeichnet am ${when}.`,
    less: (when) =>
      `Vom Empfänger gegengezeichnet am ${when}: Es kam weniger an, als versendet wurde.`,
    more: (when) => `Der Empfänger hat am ${when} mehr erfasst, als versendet wurde.`,
    disputed: (when) => `Der Empfänger bestreitet das seit dem ${when}. `,
    uncounted: (when) =>
      `Der Empfänger hat die Ankunft am ${when} erfasst; die Mengen lassen sich nicht vergleichen.`,
    silent: () => "Der Empfänger hat noch nicht geantwortet.",
    unconfirmed: () =>
      "Nicht bestätigt: 30 Tage sind vergangen, und der Empfänger hat nichts gesagt.",
    "receiver-unknown": () =>
      "Nicht bestätigt: Hier ist kein Empfänger bekannt, den man fragen könnte.",
  },
  through: "Über einen Link erfasst, den der Hersteller verschickt hat; niemand war angemeldet.",
  map: (countries: string) =>
    `Karte des Weges: ${countries}. Die Liste der Schritte sagt dasselbe.`,
  mapHint: "Ein Punkt ist ein Land, kein Ort. Was gilt, sind die Schritte darunter.",
  mapGap: "Wo die Linie gepunktet ist, wird jemand auf dem Weg nicht gezeigt.",
  fold: "Die Rechnung und der Eintrag",
  recordedAs: "Erfasst als",
  judgedBy: (id, isOwn) =>
    `Verglichen mit ${isOwn ? "dem eigenen Verarbeitungsprofil des Herstellers" : "dem Verarbeitungsprofil"} ${id}`,
  usually: (min, max) => `: ${min} bis ${max} der eingesetzten Menge sind üblich`,
  profileSource: (source) => `Quelle: ${source}.`,
};

export const AMOUNTS: typeof AmountWords = {
  became: "Hergestellt aus {from}: {to}.",
  came: "{to}.",
  went: "Verwendet: {from}.",
  goods: "{goods}.",
  mass: "{quantity} {material}",
  count: "{quantity}\u00a0×\u00a0{material}",
  unstated: "{material} (Menge nicht angegeben)",
  each: "{count} × {net}",
  caption: "Die Rechnung dieses Schritts",
  in: "eingesetzt",
  added: "zugegeben",
  out: "entstanden",
  lost: "Verlust",
  here: "hier",
  total: "aufgebrochen",
  unaccounted: "ungeklärt",
  surplus: "mehr entstanden als eingesetzt",
  uncomparable: "Die Mengen haben Einheiten, die sich nicht vergleichen lassen.",
  thisLot: "diese Charge",
};

export const STATES: typeof StateWords = {
  heading: "Was die Zeichen bedeuten",
  names: {
    received: {
      name: "empfangen",
      means: "Wir haben es. Es steht noch nicht im Protokoll und kann noch verloren gehen.",
    },
    logged: {
      name: "im Protokoll",
      means:
        "Es hat einen nummerierten Platz im Protokoll, unter dessen Signatur. Würde es entfernt, fiele das auf.",
    },
    anchored: {
      name: "verankert",
      means:
        "Das Protokoll bis hierher steht in einer öffentlichen Blockchain, außerhalb unserer Reichweite. Sie ist noch nicht endgültig.",
    },
    final: {
      name: "endgültig",
      means: "Dieser Eintrag ist endgültig: Niemand kann ihn rückgängig machen, auch wir nicht.",
    },
  },
};
