/** German of what stands around every screen: see text/en. */
import type { shell as english } from "../en/shell.ts";

export const shell: typeof english = {
  name: "Rootproof",
  skip: "Zum Inhalt springen",
  menu: "Menü",
  signIn: "Anmelden",
  signOut: "Abmelden",
  leaving:
    "Sie sind auf diesem Handy abgemeldet. Der Server erfährt es, sobald er erreichbar ist, vor allem anderen.",
  left: "Sie sind abgemeldet.",
  organisation: "Tätig für",
  language: "Sprache",
  loading: "Einen Moment …",
  offline: "Keine Verbindung. Was Sie erfassen, bleibt auf diesem Handy, bis es wieder eine gibt.",
  notFound: "Diese Seite gibt es nicht.",
  notYours: "Ihre Rolle darf diese Seite nicht öffnen.",
  home: "Start",
  back: "Zurück",
  retry: "Noch einmal versuchen",
  optional: "freiwillig",
  errorsTitle: "Bitte prüfen",
  errorAt: (field: string) => `${field}: `,
  failed: "Das hat nicht geklappt.",
  unreachable:
    "Der Server ist nicht erreichbar. Nichts ist verloren; versuchen Sie es noch einmal, wenn es eine Verbindung gibt.",
  nav: {
    record: "Erfassen",
    drafts: "Auf diesem Handy",
    lots: "Chargen",
    events: "Ereignisse",
    tasks: "Aufgaben",
    products: "Produkte",
    places: "Orte",
    people: "Personen",
    partners: "Partner",
    files: "Dokumente",
    sheets: "Tabellen",
    team: "Team und Schlüssel",
    account: "Mein Konto",
    operator: "Betreiber",
  },
};
