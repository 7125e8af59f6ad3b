/** Portuguese of what may matter to whoever reads: see text/en. */
import type { MATTERS as MatterWords } from "../en/matters.ts";

export const MATTERS: typeof MatterWords = {
  heading: "O que é importante para si?",
  hint: "Fica em primeiro lugar, só neste dispositivo. De si nada se guarda; o fabricante fica a saber quantas pessoas escolheram o quê, a partir de dez.",
  topics: {
    origin: "De onde vem",
    pay: "O que as pessoas ganham",
    climate: "O clima",
    animals: "Os animais",
    materials: "De que é feito",
    repair: "Cuidados e reparação",
    proof: "Se é verdade",
  },
  first: "Agora primeiro: ",
  nothing: (maker) =>
    `${maker} ainda não diz nada sobre isso aqui. Pode perguntar mais abaixo; a sua escolha foi contada.`,
};
