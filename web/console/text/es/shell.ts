/** Spanish of what stands around every screen: see text/en. */
import type { shell as english } from "../en/shell.ts";

export const shell: typeof english = {
  name: "Rootproof",
  skip: "Ir al contenido",
  menu: "Menú",
  signIn: "Iniciar sesión",
  signOut: "Cerrar sesión",
  leaving:
    "La sesión está cerrada en este teléfono. Se avisará al servidor en cuanto haya conexión, antes que nada.",
  left: "La sesión está cerrada.",
  organisation: "En nombre de",
  language: "Idioma",
  loading: "Un momento …",
  offline: "Sin conexión. Lo que registre se queda en este teléfono hasta que la haya.",
  notFound: "Esta pantalla no existe.",
  notYours: "Su función no permite abrir esta pantalla.",
  home: "Inicio",
  back: "Volver",
  retry: "Intentar de nuevo",
  optional: "opcional",
  errorsTitle: "Revise lo siguiente",
  errorAt: (field: string) => `${field}: `,
  failed: "No ha funcionado.",
  unreachable:
    "No se puede llegar al servidor. No se ha perdido nada; inténtelo de nuevo cuando haya conexión.",
  nav: {
    record: "Registrar",
    drafts: "En este teléfono",
    lots: "Lotes",
    events: "Eventos",
    tasks: "Tareas",
    products: "Productos",
    places: "Lugares",
    people: "Personas",
    partners: "Socios comerciales",
    files: "Documentos",
    sheets: "Hojas de cálculo",
    team: "Equipo y claves",
    account: "Mi cuenta",
    operator: "Operador",
  },
};
