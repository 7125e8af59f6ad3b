/** Dutch of a page that is kept on a phone: see text/en. */
import type { KEEPING as KeepingWords } from "../en/keeping.ts";

export const KEEPING: typeof KeepingWords = {
  stood:
    "Nu geen verbinding: zo stond de pagina er op {when} bij. Wat sindsdien veranderd is, ook een terugroepactie, staat er niet op.",
  keep: "Deze pagina op mijn telefoon bewaren",
  hint: "Ze opent dan zonder verbinding. De laatst bekeken pagina’s doen dat vanzelf, tot andere hun plaats innemen. Niets ervan wordt ergens naartoe gestuurd.",
  kept: "Bewaard op deze telefoon.",
  dropped: "Niet meer blijvend bewaard.",
  failed: "Ze kon niet worden bewaard: er is geen verbinding of geen ruimte meer.",
};
