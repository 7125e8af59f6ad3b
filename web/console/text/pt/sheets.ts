/** Portuguese of the screens in screens/sheets: see text/en. */
import type { sheets as english } from "../en/sheets.ts";
import { counted } from "./plural.ts";
import { columnNotes, columns } from "./sheet-columns.ts";
import { left, rules } from "./sheet-rules.ts";

const number = new Intl.NumberFormat("pt");

export const sheets: typeof english = {
  title: "Folhas de cálculo",
  lead: "Registe muitos passos de uma vez a partir de uma folha de cálculo sua. Nada é registado antes de o ter visto.",
  columns,
  columnNotes,
  columnTitle: "Coluna",
  meaningTitle: "Para que serve",
  notesTitle: "Notas",
  columnNamed: (letter: string) => `Coluna ${letter}`,
  ofColumn: (column: string, said: string) => `${column}: ${said}`,
  yes: "sim",
  example: "Exemplo, nunca é lido",
  /** Words in the example of an empty sheet. */
  examples: {
    place: "Estação de lavagem",
    cherry: "cereja madura",
    parchment: "café pergaminho",
    green: "café verde",
    roasted: "café torrado",
    bag: "café, 250 g",
    farmers: "Pequenos produtores de Guji",
    importer: "Importador de Antuérpia",
    pulp: "polpa, água",
    samples: "amostras",
    weighed: "Pesado de novo",
    moved: "levado para o outro armazém",
  },
  rules,
  left,
  choose: {
    title: "Importar uma folha",
    file: "Ficheiro",
    fileHint: "CSV ou Excel (.xlsx), até 10 MB e 10.000 linhas.",
    pasted: "Ou cole aqui as linhas",
    pastedHint: "Copiadas da sua folha de cálculo, com a linha dos títulos das colunas.",
    pastedName: "linhas coladas",
    action: "Ver a folha",
    nothing: "Escolha um ficheiro ou cole linhas.",
    unloadable: {
      "too-large": "Este ficheiro tem mais de 10 MB. Divida-o.",
      "too-many":
        "Esta folha tem mais de 10.000 linhas, de 100 colunas ou de 4.000 caracteres numa célula. Divida-a.",
      "old-excel":
        "Este ficheiro é de um Excel antigo (.xls). Guarde-o como .xlsx e escolha esse ficheiro.",
      "no-sheet":
        "Não foi possível ler este ficheiro. Guarde-o como .xlsx ou .csv e escolha esse ficheiro.",
      empty: "Não há nada nesta folha.",
    },
  },
  templates: {
    title: "Folhas vazias para preencher",
    lead: "Com os títulos das colunas, um exemplo e notas. As suas próprias folhas também servem.",
    what: "Para que passo?",
    fileName: (what: string) => `Rootproof ${what}`,
  },
  save: { xlsx: "Guardar como Excel", csv: "Guardar como CSV" },
  exporting: {
    title: "Tudo o que registou",
    lead: "Como uma folha com as mesmas colunas. Importá-la de novo não muda nada.",
    fileName: (organisation: string) => `${organisation} registos`,
    sheetName: "Registos",
    reading: (n: number) => `${counted(n, "registo lido", "registos lidos")} …`,
    done: (n: number) => `${counted(n, "passo guardado", "passos guardados")}.`,
    others: (n: number) =>
      `${counted(n, "evento é", "eventos são")} de um tipo que nenhuma folha pode mostrar. A API dá-os por inteiro.`,
    cut: "Há mais do que cabe numa folha: o resto ficou de fora.",
  },
  check: {
    titles: { look: "Ver a folha", recording: "A registar", recorded: "Registado" },
    lead: (name: string) => `${name}. Ainda não foi registado nada.`,
    sheet: "Que folha do ficheiro?",
    broken: (row: number) =>
      `Na linha ${row} há aspas que nunca se fecham: pode haver linhas juntas. Veja com atenção ou corrija o ficheiro.`,
    noHeader:
      "Não foi encontrada nenhuma linha com títulos de colunas. Diga mais abaixo o que é cada coluna.",
  },
  questions: {
    title: "Perguntas",
    action: "Usar estas respostas",
    missing: "Escolha uma",
    choose: "Escolher …",
    what: "O que aconteceu nestas linhas?",
    unit: (column: string, example: string) =>
      `«${column}»: em que unidade? Por exemplo, ${example}`,
    mark: (example: string) => `O que significa ${example}?`,
    markHint: "Vale para toda a folha.",
    dates: (example: string) => `Que dia é ${example}?`,
    datesHint: "Vale para toda a coluna.",
    country: (example: string) =>
      example === "" ? "Em que país foi?" : `Em que país fica ${example}?`,
    trade: (example: string) => `«${example}»: em que setor?`,
    trades: {
      coffee: "Café",
      chocolate: "Chocolate",
      furniture: "Móveis",
      garment: "Roupa",
      bread: "Pão",
    },
  },
  problems: {
    title: (n: number) =>
      counted(n, "passo precisa de uma correção", "passos precisam de correção"),
    unusual: (n: number) =>
      counted(n, "passo está fora do habitual", "passos estão fora do habitual"),
    rows: (rows: readonly number[]) =>
      rows.length === 1
        ? `Linha ${rows[0]}`
        : `Linhas ${new Intl.ListFormat("pt-PT").format(rows.map(String))}`,
    use: "Usar",
    leaveOut: "Deixar de fora",
    more: (n: number) => `Mostrar mais (por mostrar: ${number.format(n)})`,
  },
  preview: {
    title: "Como foi lido",
    row: "Linha",
    goods: "Mercadoria",
    from: "Feito de",
    state: "Estado",
    before: "Anterior",
    after: "Seguinte",
    page: (at: number, of: number) => `Página ${number.format(at)} de ${number.format(of)}`,
    filled: "(completado com a linha de cima)",
    states: {
      ready: "Pronto",
      faulty: "Precisa de uma correção",
      asked: "Espera uma resposta",
      unchanged: "Já registado",
      twice: "Está duas vezes",
    },
  },
  leftTitle: (n: number) => counted(n, "linha não é um registo", "linhas não são registos"),
  rowsNamed: (rows: readonly number[], of: number) =>
    `(${of === 1 ? "linha" : "linhas"} ${rows.join(", ")}${of > rows.length ? ", …" : ""})`,
  columnList: {
    title: "Colunas",
    hint: "Como foi entendida cada coluna. Altere onde não for assim.",
    none: "Não é lida",
  },
  record: {
    ready: (n: number) => `${counted(n, "passo pronto", "passos prontos")}.`,
    unchanged: (n: number) =>
      n === 1
        ? "1 passo já está registado e fica como está."
        : `${number.format(n)} passos já estão registados e ficam como estão.`,
    waiting: (n: number) =>
      n === 1
        ? "1 passo não está pronto e vai ficar de fora, se não o corrigir antes."
        : `${number.format(n)} passos não estão prontos e vão ficar de fora, se não os corrigir antes.`,
    action: (n: number) => `Registar ${counted(n, "passo", "passos")}`,
    goOn: "Continuar",
    other: "Outra folha",
    progress: "Progresso",
    done: (n: number, of: number) => `${number.format(n)} de ${number.format(of)}`,
    stopped: "O que foi registado até agora fica. Ao continuar, nada é registado duas vezes.",
  },
  result: {
    fresh: (n: number) => `${counted(n, "passo registado", "passos registados")}.`,
    known: (n: number) =>
      `${counted(n, "passo já estava registado", "passos já estavam registados")}.`,
    refused: (n: number) => `${counted(n, "passo recusado", "passos recusados")}.`,
    left: (n: number) => `${counted(n, "linha ficou", "linhas ficaram")} de fora.`,
    leftHint:
      "Guarde as linhas que ficaram de fora, com o que está mal em cada uma. Corrija-as lá e importe essa folha.",
    sheetName: "Linhas de fora",
    fileName: (name: string) => `${name} - linhas de fora`,
    events: "Ver os eventos",
  },
};
