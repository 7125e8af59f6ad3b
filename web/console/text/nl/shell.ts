/** Dutch of what stands around every screen: see text/en. */
import type { shell as english } from "../en/shell.ts";

export const shell: typeof english = {
  name: "Rootproof",
  skip: "Naar de inhoud",
  menu: "Menu",
  signIn: "Inloggen",
  signOut: "Uitloggen",
  leaving:
    "Je bent uitgelogd op deze telefoon. De server krijgt het te horen zodra hij bereikbaar is, vóór al het andere.",
  left: "Je bent uitgelogd.",
  organisation: "Bezig voor",
  language: "Taal",
  loading: "Een moment …",
  offline: "Geen verbinding. Wat je registreert, blijft op deze telefoon tot die er weer is.",
  notFound: "Dit scherm bestaat niet.",
  notYours: "Je rol mag dit scherm niet openen.",
  home: "Begin",
  back: "Terug",
  retry: "Opnieuw proberen",
  optional: "niet verplicht",
  errorsTitle: "Kijk dit even na",
  errorAt: (field: string) => `${field}: `,
  failed: "Dat is niet gelukt.",
  unreachable:
    "De server is niet te bereiken. Er is niets verloren; probeer het opnieuw als er verbinding is.",
  nav: {
    record: "Registreren",
    drafts: "Op deze telefoon",
    lots: "Partijen",
    events: "Gebeurtenissen",
    tasks: "Taken",
    products: "Producten",
    places: "Plaatsen",
    people: "Personen",
    partners: "Partners",
    files: "Documenten",
    sheets: "Rekenbladen",
    team: "Team en sleutels",
    account: "Mijn account",
    operator: "Beheerder",
  },
};
