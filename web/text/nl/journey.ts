/** Dutch of the journey, its gaps and states: see text/en. */
import type {
  AMOUNTS as AmountWords,
  JOURNEY as JourneyWords,
  STATES as StateWords,
  SUMMARY as SummaryWords,
} from "../en/journey.ts";
import { counter } from "../plural.ts";

const some = counter("nl");

/** CBV's reasons of an error declaration. */
const ERROR_REASONS: Readonly<Record<string, string>> = {
  did_not_occur: "het is niet gebeurd",
  incorrect_data: "wat er stond klopte niet",
};

export const SUMMARY: typeof SummaryWords = {
  heading: "In het kort",
  byLot: "Elke partij van dit product heeft een eigen reis. Kies die van jou.",
  nothing: "Van de reis van dit product is geen stap vastgelegd.",
  logged: (logged, all) =>
    `${logged} van ${all} ${all === 1 ? "stap" : "stappen"} ${logged === 1 ? "staat" : "staan"} in het logboek`,
  gaps: {
    "no-origin": (n) => some(n, "oorsprong is niet vastgelegd", "oorsprongen zijn niet vastgelegd"),
    "input-unknown": (n) =>
      some(n, "ingrediënt van onbekende herkomst", "ingrediënten van onbekende herkomst"),
    "receipt-missing": (n) => some(n, "zending zonder ontvangst", "zendingen zonder ontvangst"),
    "dispatch-missing": (n) => some(n, "ontvangst zonder zending", "ontvangsten zonder zending"),
    "not-shared": (n) => some(n, "stap wordt niet getoond", "stappen worden niet getoond"),
  },
  pieces: (count) => ` = ${count} stuks ✔`,
  withheldNames: (n) =>
    some(n, "naam wordt op verzoek niet genoemd", "namen worden op verzoek niet genoemd"),
  withheldPlaces: (n) =>
    some(n, "plaats wordt op verzoek niet genoemd", "plaatsen worden op verzoek niet genoemd"),
  voided: (n) =>
    some(n, "vermelding is later onjuist verklaard", "vermeldingen zijn later onjuist verklaard"),
  complete: "er is geen hiaat bekend",
  check: "Controleer het met je telefoon",
};

export const JOURNEY: typeof JourneyWords = {
  heading: "De reis",
  hint: "Van oorsprong tot hand, het oudste eerst. Elke stap wordt verteld door wie hem zette.",
  step: (n) => `Stap ${n}`,
  gap: "Hiaat",
  gaps: {
    "no-origin": (about) =>
      `Niemand heeft vastgelegd waar dit begon${about === undefined ? "" : `: ${about}`}. De reis begint halverwege.`,
    "input-unknown": (about) =>
      `Er is iets gebruikt dat geen gebeurtenis verklaart${about === undefined ? "" : `: ${about}`}. Waar het vandaan kwam, is niet bekend.`,
    "receipt-missing": (about) =>
      `Verzonden, maar er is geen ontvangst vastgelegd${about === undefined ? "" : `: ${about}`}. We hebben alleen het woord van de afzender.`,
    "dispatch-missing": (about) =>
      `Ontvangen, maar er is geen zending vastgelegd${about === undefined ? "" : `: ${about}`}. We hebben alleen het woord van de ontvanger.`,
    "not-shared": (about) =>
      `Hier is een stap die niet openbaar wordt getoond${about === undefined ? "" : ` (${about})`}.`,
  },
  handTitle: "Jouw hand",
  hand: "Wat er tussen de laatste stap en jou gebeurde, is hier niet vastgelegd.",
  whoWithheld: "De leverancier wil niet genoemd worden",
  whoUnknown: "Niemand is genoemd",
  people: "({count} mensen)",
  placeWithheld: "De leverancier wil de plaats niet noemen",
  placeUnknown: "Geen plaats opgegeven",
  recordedBy: (when) => `vastgelegd uiterlijk op ${when}`,
  proof: (index) => `Bewijs ${index}`,
  proofLabel: (index, what) => `Bewijs ${index}, de bundel voor “${what}” (JSON)`,
  noProof: "Nog geen bewijs",
  voided: (when, reason) =>
    `Onjuist verklaard op ${when}${reason === undefined ? "; er is geen reden gegeven." : `: ${ERROR_REASONS[reason] ?? reason}`}`,
  otherSide: {
    receiver: {
      confirmed: (when) => `Medeondertekend door de ontvanger op ${when}.`,
      disputed: (when) => `De ontvanger betwist dit sinds ${when}.`,
    },
    sender: {
      confirmed: (when) => `Medeondertekend door de afzender op ${when}.`,
      disputed: (when) => `De afzender betwist dit sinds ${when}.`,
    },
    byLink: "Gezegd via een link, zonder account.",
  },
  handover: {
    confirmed: (when) => `Medeondertekend door de ontvanger op ${when}.`,
    less: (when) =>
      `Medeondertekend door de ontvanger op ${when}: er kwam minder aan dan er was verzonden.`,
    more: (when) => `De ontvanger legde op ${when} meer vast dan er was verzonden.`,
    disputed: (when) => `De ontvanger betwist dit sinds ${when}. `,
    uncounted: (when) =>
      `De ontvanger legde op ${when} vast dat het aankwam; de hoeveelheden zijn niet te vergelijken.`,
    silent: () => "De ontvanger heeft nog niet geantwoord.",
    unconfirmed: () =>
      "Niet bevestigd: er zijn 30 dagen voorbij en de ontvanger heeft niets gezegd.",
    "receiver-unknown": () =>
      "Niet bevestigd: er is hier geen ontvanger bekend aan wie het gevraagd kan worden.",
  },
  through: "Vastgelegd via een link die de maker stuurde; niemand was aangemeld.",
  recordedAs: "Vastgelegd als",
  judgedBy: (id, isOwn) =>
    `Vergeleken met ${isOwn ? "het eigen verwerkingsprofiel van de maker" : "het verwerkingsprofiel"} ${id}`,
  usually: (min, max) => `: gewoonlijk komt er ${min} tot ${max} uit van wat erin gaat`,
  profileSource: (source) => `Bron: ${source}.`,
  map: (countries) => `Kaart van de reis: ${countries}. De lijst van stappen zegt hetzelfde.`,
  mapHint: "Een stip is een land, geen plaats. Wat telt, zijn de stappen hieronder.",
  mapGap: "Waar de lijn gestippeld is, wordt iemand onderweg niet getoond.",
  fold: "De rekensom en de vermelding",
};

export const AMOUNTS: typeof AmountWords = {
  became: "Gemaakt van {from}: {to}.",
  came: "{to}.",
  went: "Gebruikt: {from}.",
  goods: "{goods}.",
  mass: "{quantity} {material}",
  count: "{quantity}\u00a0×\u00a0{material}",
  unstated: "{material} (hoeveelheid niet vermeld)",
  each: "{count} × {net}",
  caption: "De rekensom van deze stap",
  in: "erin",
  added: "toegevoegd",
  out: "eruit",
  lost: "verloren",
  here: "hier",
  total: "vertrokken",
  unaccounted: "niet verklaard",
  surplus: "meer eruit dan erin",
  uncomparable: "De hoeveelheden staan in eenheden die niet te vergelijken zijn.",
  thisLot: "deze partij",
};

export const STATES: typeof StateWords = {
  heading: "Wat de tekens betekenen",
  names: {
    received: {
      name: "ontvangen",
      means: "Wij hebben het. Het staat nog niet in het logboek en kan dus nog verloren gaan.",
    },
    logged: {
      name: "in het logboek",
      means:
        "Het heeft een genummerde plaats in het logboek, onder de handtekening ervan. Weghalen zou opvallen.",
    },
    anchored: {
      name: "verankerd",
      means:
        "Het logboek tot hier staat in een openbare blockchain, buiten ons bereik. Die vermelding is nog niet definitief.",
    },
    final: {
      name: "definitief",
      means: "Die vermelding is definitief: niemand kan haar nog ongedaan maken, ook wij niet.",
    },
  },
};
