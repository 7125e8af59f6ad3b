/** Italian of a page that is kept on a phone: see text/en. */
import type { KEEPING as KeepingWords } from "../en/keeping.ts";

export const KEEPING: typeof KeepingWords = {
  stood:
    "Al momento non c’è connessione: così si presentava la pagina il {when}. Ciò che è cambiato da allora, anche un richiamo, non vi figura.",
  keep: "Conserva questa pagina sul mio telefono",
  hint: "Così si apre senza connessione. Le ultime pagine viste lo fanno da sole, finché altre non ne prendono il posto. Nulla di ciò viene inviato da nessuna parte.",
  kept: "Conservata su questo telefono.",
  dropped: "Non più conservata stabilmente.",
  failed: "Non è stato possibile conservarla: manca la connessione o lo spazio.",
};
