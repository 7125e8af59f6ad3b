/** Portuguese of the check and of what no check shows: see text/en. */
import type { CHECK as CheckWords, LIMITS as LimitWords } from "../en/check.ts";

export const CHECK: typeof CheckWords = {
  heading: "Verifique por si",
  lead: "Não tem de acreditar em nós. O seu telemóvel pode ir buscar cada prova e refazer as contas.",
  asks: "Antes de tocar: o seu telemóvel vai perguntar a estes, e eles verão o endereço dele.",
  thisSite: "{host}: as regras de verificação e as provas",
  nodesLabel: "Nós da blockchain a consultar, um endereço por linha",
  nodesHint: "Pergunta-se-lhes o que contém a blockchain. Ponha aqueles em que mais confia.",
  ownPolicy: "Usar regras que já tenho",
  ownPolicyLabel: "Texto das regras (JSON). Se ficar vazio, usam-se as deste site.",
  ownPolicyHint:
    "As regras nomeiam o registo e as suas chaves. As que guardou de antes, ou que outra pessoa lhe deu, valem mais do que as nossas.",
  go: "Verificar com este telemóvel",
  again: "Verificar de novo",
  otherwise: "Sem o código deste site",
  otherwiseWhy:
    "O botão acima executa um código que este mesmo site lhe enviou. Se prefere não confiar nele, verifique as provas noutro aparelho:",
  steps: [
    "Obtenha as regras, de preferência de alguém que não nós:",
    "Obtenha a prova de um passo:",
    "Execute o verificador, a partir de uma cópia do código-fonte ou do ficheiro publicado rootproof.mjs:",
  ],
  policy: "rootproof-policy.json",
  command: (bundle) => `npx --no-install rootproof verify ${bundle} --policy rootproof-policy.json`,
  nothing: "Ainda não há nenhum passo no registo, por isso não há nada para verificar.",
};

export const LIMITS: typeof LimitWords = {
  heading: "O que esta página não prova",
  items: [
    "Que uma afirmação seja verdadeira. Uma prova mostra quem disse o quê, desde quando consta e que não foi alterado desde então.",
    "Que esta embalagem seja a descrita. Uma etiqueta pode ser copiada para outra embalagem.",
    "Que não falte nada. Só se podem mostrar as falhas que os próprios registos deixam ver.",
    "Que a verificação do seu telemóvel esteja acima de qualquer dúvida. É este site que serve o código que ele executa; uma cópia independente é melhor.",
  ],
};
