/** Portuguese of the front door: see text/en. */
import type { HOME as HomeWords } from "../en/home.ts";

export const HOME: typeof HomeWords = {
  title: "Rootproof – uma origem que qualquer pessoa pode verificar",
  description:
    "Pequenos produtores mostram de onde vem o seu produto; qualquer telemóvel pode verificar a prova.",
  heading: "De onde vem, e uma prova que pode verificar por si",
  lead: "Um produtor e os seus fornecedores registam cada passo quando acontece. Cada entrada vai para um registo que não se pode reescrever às escondidas. Lê o código da embalagem, vê o percurso com as suas falhas, e o seu próprio telemóvel pode verificar que nada foi alterado.",
  demos: "Abrir um passaporte",
  demosNone: "Ainda não há aqui nenhum passaporte publicado.",
  demosNote: "Os produtores da demonstração são inventados, e os seus fornecedores também.",
  makers: "Para produtores e fornecedores",
  makersSay:
    "Registe no telemóvel o que faz, ou envie uma folha de cálculo; um primeiro produto tem a sua página e o seu código num quarto de hora. Os sistemas enviam GS1 EPCIS 2.0 com uma chave de API. Produtor e fornecedor combinam o que uma página mostra.",
  makersConsole: "Abrir a consola",
  makersApi: "A API, com cada chamada para copiar",
  makersLabels: "Imprimir etiquetas",
  limits: "O que não prova",
};
