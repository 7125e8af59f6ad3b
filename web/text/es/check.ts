/** Spanish of the check and of what no check shows: see text/en. */
import type { CHECK as CheckWords, LIMITS as LimitWords } from "../en/check.ts";

export const CHECK: typeof CheckWords = {
  heading: "Compruébelo usted mismo",
  lead: "No tiene por qué creernos. Su teléfono puede traer cada prueba y rehacer las cuentas.",
  asks: "Antes de tocar: su teléfono preguntará a estos, y ellos verán su dirección.",
  thisSite: "{host}: las reglas de verificación y las pruebas",
  nodesLabel: "Nodos de la cadena a los que preguntar, una dirección por línea",
  nodesHint: "Se les pregunta qué contiene la cadena. Ponga aquellos en los que más confíe.",
  ownPolicy: "Usar unas reglas que ya tengo",
  ownPolicyLabel: "Texto de las reglas (JSON). Si se deja vacío, se usan las de este sitio.",
  ownPolicyHint:
    "Las reglas nombran el registro y sus claves. Unas que usted guardó antes, o que le dio otra persona, valen más que las nuestras.",
  go: "Comprobar con este teléfono",
  again: "Comprobar otra vez",
  otherwise: "Sin el código de este sitio",
  otherwiseWhy:
    "El botón de arriba ejecuta un código que le ha enviado este mismo sitio. Si prefiere no fiarse de él, compruebe las pruebas en otro equipo:",
  steps: [
    "Consiga las reglas, mejor de alguien que no seamos nosotros:",
    "Consiga la prueba de un paso:",
    "Ejecute el comprobador, desde una copia del código fuente o del archivo publicado rootproof.mjs:",
  ],
  policy: "rootproof-policy.json",
  command: (bundle) => `npx --no-install rootproof verify ${bundle} --policy rootproof-policy.json`,
  nothing: "Aún no hay ningún paso en el registro, así que no hay nada que comprobar.",
};

export const LIMITS: typeof LimitWords = {
  heading: "Lo que esta página no prueba",
  items: [
    "Que una afirmación sea cierta. Una prueba muestra quién dijo qué, desde cuándo consta y que no se ha cambiado desde entonces.",
    "Que este envase sea el descrito. Una etiqueta se puede copiar en otro envase.",
    "Que no falte nada. Solo se pueden mostrar las lagunas que los propios registros dejan ver.",
    "Que la comprobación de su teléfono esté fuera de duda. Este sitio sirve el código que ejecuta; una copia independiente es mejor.",
  ],
};
