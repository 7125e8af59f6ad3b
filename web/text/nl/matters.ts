/** Dutch of what may matter to whoever reads: see text/en. */
import type { MATTERS as MatterWords } from "../en/matters.ts";

export const MATTERS: typeof MatterWords = {
  heading: "Wat vindt u belangrijk?",
  hint: "Dat komt eerst, alleen op dit apparaat. Van u wordt niets bewaard; de maker hoort hoeveel mensen wat kozen, vanaf tien.",
  topics: {
    origin: "Waar het vandaan komt",
    pay: "Wat mensen verdienen",
    climate: "Het klimaat",
    animals: "Dieren",
    materials: "Waar het van gemaakt is",
    repair: "Onderhoud en reparatie",
    proof: "Of het waar is",
  },
  first: "Nu eerst: ",
  nothing: (maker) =>
    `${maker} zegt er hier nog niets over. Verderop kunt u het vragen; uw keuze is geteld.`,
};
