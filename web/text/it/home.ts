/** Italian of the front door: see text/en. */
import type { HOME as HomeWords } from "../en/home.ts";

export const HOME: typeof HomeWords = {
  title: "Rootproof – un’origine che chiunque può verificare",
  description:
    "Piccoli produttori mostrano da dove viene il loro prodotto; qualunque telefono può verificare la prova.",
  heading: "Da dove viene, e una prova che puoi verificare da te",
  lead: "Un produttore e i suoi fornitori registrano ogni passaggio quando avviene. Ogni registrazione va in un registro che non si può riscrivere di nascosto. Tu inquadri il codice sulla confezione, vedi il percorso con le sue lacune, e il tuo telefono può verificare che nulla è stato cambiato.",
  demos: "Apri un passaporto",
  demosNone: "Qui non è ancora pubblicato alcun passaporto.",
  demosNote: "I produttori della dimostrazione sono inventati, e così i loro fornitori.",
  makers: "Per produttori e fornitori",
  makersSay:
    "Registra con un telefono ciò che fai, o invia un foglio di calcolo; un primo prodotto ha la sua pagina e il suo codice in un quarto d’ora. I sistemi inviano GS1 EPCIS 2.0 con una chiave API. Produttore e fornitore si accordano su ciò che una pagina mostra.",
  makersConsole: "Apri la console",
  makersApi: "L’API, ogni chiamata da copiare",
  makersLabels: "Stampa etichette",
  limits: "Che cosa non prova",
};
