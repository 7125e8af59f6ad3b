/** Italian of what may matter to whoever reads: see text/en. */
import type { MATTERS as MatterWords } from "../en/matters.ts";

export const MATTERS: typeof MatterWords = {
  heading: "Che cosa conta per lei?",
  hint: "Viene per primo, solo su questo dispositivo. Di lei non si conserva nulla; il produttore viene a sapere in quanti hanno scelto che cosa, da dieci in su.",
  topics: {
    origin: "Da dove viene",
    pay: "Quanto guadagnano le persone",
    climate: "Il clima",
    animals: "Gli animali",
    materials: "Di che cosa è fatto",
    repair: "Cura e riparazione",
    proof: "Se è vero",
  },
  first: "Ora per primo: ",
  nothing: (maker) =>
    `${maker} qui non ne dice ancora nulla. Più sotto può chiederlo; la sua scelta è stata contata.`,
};
