/** Portuguese of a page that is kept on a phone: see text/en. */
import type { KEEPING as KeepingWords } from "../en/keeping.ts";

export const KEEPING: typeof KeepingWords = {
  stood:
    "Sem ligação neste momento: era assim que a página estava em {when}. O que mudou desde então, mesmo uma recolha, não consta dela.",
  keep: "Guardar esta página no meu telemóvel",
  hint: "Assim abre sem ligação. As últimas páginas vistas fazem-no por si, até que outras ocupem o seu lugar. Nada disso é enviado para lado nenhum.",
  kept: "Guardada neste telemóvel.",
  dropped: "Já não fica guardada de vez.",
  failed: "Não foi possível guardá-la: não há ligação ou não há espaço.",
};
