/** Spanish of a page that is kept on a phone: see text/en. */
import type { KEEPING as KeepingWords } from "../en/keeping.ts";

export const KEEPING: typeof KeepingWords = {
  stood:
    "Ahora no hay conexión: así estaba la página el {when}. Lo que haya cambiado desde entonces, incluso una retirada, no aparece en ella.",
  keep: "Guardar esta página en mi teléfono",
  hint: "Así se abre sin conexión. Las últimas páginas vistas lo hacen por sí solas, hasta que otras ocupan su lugar. Nada de ello se envía a ninguna parte.",
  kept: "Guardada en este teléfono.",
  dropped: "Ya no se guarda de forma permanente.",
  failed: "No se ha podido guardar: no hay conexión o no queda espacio.",
};
