/** Italian of what waits on this phone: see text/en. */
import type { queue as english } from "../en/queue.ts";
import { counted } from "./plural.ts";

const stepsWait = (n: number) => `${counted(n, "passaggio", "passaggi")} in attesa`;
const minutesLong = (n: number) => counted(n, "minuto", "minuti");

export const queue: typeof english = {
  signedOut: (waiting: number) =>
    `${stepsWait(waiting)} su questo telefono. Con un nuovo accesso, ciò che è stato registrato viene inviato.`,
  held: (waiting: number, why: string) =>
    `${stepsWait(waiting)} su questo telefono; per ora l’invio non è possibile: ${why}`,
  ahead: (minutes: number) =>
    `L’orologio di questo telefono è avanti di ${minutesLong(minutes)}. Va regolato: ciò che si registra porta la sua ora.`,
  behind: (minutes: number) =>
    `L’orologio di questo telefono è indietro di ${minutesLong(minutes)}. Va regolato: ciò che si registra porta la sua ora.`,
  newVersion:
    "C’è una nuova versione di questa app. Nulla di ciò che è stato registrato va perso con il cambio.",
  update: "Usala ora",
};
