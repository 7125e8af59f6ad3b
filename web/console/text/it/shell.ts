/** Italian of what stands around every screen: see text/en. */
import type { shell as english } from "../en/shell.ts";

export const shell: typeof english = {
  name: "Rootproof",
  skip: "Vai al contenuto",
  menu: "Menù",
  signIn: "Accedi",
  signOut: "Esci",
  leaving:
    "La sessione è chiusa su questo telefono. Il server lo saprà appena sarà raggiungibile, prima di ogni altra cosa.",
  left: "La sessione è chiusa.",
  organisation: "Per conto di",
  language: "Lingua",
  loading: "Un momento …",
  offline: "Nessuna connessione. Ciò che si registra resta su questo telefono finché non torna.",
  notFound: "Questa schermata non esiste.",
  notYours: "Il ruolo assegnato non apre questa schermata.",
  home: "Inizio",
  back: "Indietro",
  retry: "Riprova",
  optional: "facoltativo",
  errorsTitle: "Da controllare",
  errorAt: (field: string) => `${field}: `,
  failed: "Non ha funzionato.",
  unreachable:
    "Il server non è raggiungibile. Nulla è andato perso; riprovare quando c’è connessione.",
  nav: {
    record: "Registra",
    drafts: "Su questo telefono",
    lots: "Lotti",
    events: "Eventi",
    tasks: "Da fare",
    products: "Prodotti",
    places: "Luoghi",
    people: "Persone",
    partners: "Partner",
    files: "Documenti",
    sheets: "Fogli di calcolo",
    team: "Squadra e chiavi",
    account: "Il mio account",
    operator: "Gestore",
  },
};
