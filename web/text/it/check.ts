/** Italian of the check and of what no check shows: see text/en. */
import type { CHECK as CheckWords, LIMITS as LimitWords } from "../en/check.ts";

export const CHECK: typeof CheckWords = {
  heading: "Verifica da te",
  lead: "Non devi crederci sulla parola. Il tuo telefono può prendere ogni prova e rifare i conti.",
  asks: "Prima di toccare: il tuo telefono chiederà a questi, che vedranno il suo indirizzo.",
  thisSite: "{host}: le regole di verifica e le prove",
  nodesLabel: "Nodi della blockchain da interrogare, un indirizzo per riga",
  nodesHint:
    "A loro si chiede che cosa contiene la blockchain. Metti quelli di cui ti fidi di più.",
  ownPolicy: "Usare regole che ho già",
  ownPolicyLabel: "Testo delle regole (JSON). Se resta vuoto, valgono quelle di questo sito.",
  ownPolicyHint:
    "Le regole nominano il registro e le sue chiavi. Quelle che hai conservato, o che ti ha dato qualcun altro, valgono più delle nostre.",
  go: "Verifica con questo telefono",
  again: "Verifica di nuovo",
  otherwise: "Senza il codice di questo sito",
  otherwiseWhy:
    "Il pulsante qui sopra esegue un codice che ti ha mandato proprio questo sito. Se preferisci non fidartene, verifica le prove su un altro dispositivo:",
  steps: [
    "Prendi le regole, meglio da qualcuno che non siamo noi:",
    "Prendi la prova di un passaggio:",
    "Avvia il verificatore, da una copia del codice sorgente o del file pubblicato rootproof.mjs:",
  ],
  policy: "rootproof-policy.json",
  command: (bundle) => `npx --no-install rootproof verify ${bundle} --policy rootproof-policy.json`,
  nothing: "Nessun passaggio è ancora nel registro, quindi non c’è nulla da verificare.",
};

export const LIMITS: typeof LimitWords = {
  heading: "Che cosa questa pagina non prova",
  items: [
    "Che un’affermazione sia vera. Una prova mostra chi ha detto che cosa, da quando è agli atti e che da allora non è cambiato.",
    "Che questa confezione sia quella descritta. Un’etichetta si può copiare su un’altra confezione.",
    "Che non manchi nulla. Si possono mostrare solo le lacune che le registrazioni stesse lasciano vedere.",
    "Che la verifica del tuo telefono sia al di là di ogni dubbio. Il codice che esegue lo fornisce questo sito; una copia indipendente è meglio.",
  ],
};
