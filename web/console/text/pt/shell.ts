/** Portuguese of what stands around every screen: see text/en. */
import type { shell as english } from "../en/shell.ts";

export const shell: typeof english = {
  name: "Rootproof",
  skip: "Ir para o conteúdo",
  menu: "Menu",
  signIn: "Iniciar sessão",
  signOut: "Terminar sessão",
  leaving:
    "A sessão terminou neste telemóvel. O servidor é avisado assim que houver ligação, antes de tudo o resto.",
  left: "A sessão terminou.",
  organisation: "Em nome de",
  language: "Idioma",
  loading: "Um momento …",
  offline: "Sem ligação. O que registar fica neste telemóvel até haver ligação.",
  notFound: "Este ecrã não existe.",
  notYours: "A sua função não permite abrir este ecrã.",
  home: "Início",
  back: "Voltar",
  retry: "Tentar de novo",
  optional: "opcional",
  errorsTitle: "Verifique o seguinte",
  errorAt: (field: string) => `${field}: `,
  failed: "Não funcionou.",
  unreachable:
    "Não é possível chegar ao servidor. Nada se perdeu; tente de novo quando houver ligação.",
  nav: {
    record: "Registar",
    drafts: "Neste telemóvel",
    lots: "Lotes",
    events: "Eventos",
    tasks: "Tarefas",
    products: "Produtos",
    places: "Locais",
    people: "Pessoas",
    partners: "Parceiros",
    files: "Documentos",
    sheets: "Folhas de cálculo",
    team: "Equipa e chaves",
    account: "A minha conta",
    operator: "Operador",
  },
};
