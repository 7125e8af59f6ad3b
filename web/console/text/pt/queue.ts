/** Portuguese of what waits on this phone: see text/en. */
import type { queue as english } from "../en/queue.ts";
import { counted } from "./plural.ts";

const stepsWait = (n: number) => counted(n, "passo espera", "passos esperam");
const minutesLong = (n: number) => counted(n, "minuto", "minutos");

export const queue: typeof english = {
  signedOut: (waiting: number) =>
    `${stepsWait(waiting)} neste telemóvel. Inicie sessão de novo e o que registou será enviado.`,
  held: (waiting: number, why: string) =>
    `${stepsWait(waiting)} neste telemóvel e não é possível enviar agora: ${why}`,
  ahead: (minutes: number) =>
    `O relógio deste telemóvel está ${minutesLong(minutes)} adiantado. Acerte-o: o que regista leva essa hora.`,
  behind: (minutes: number) =>
    `O relógio deste telemóvel está ${minutesLong(minutes)} atrasado. Acerte-o: o que regista leva essa hora.`,
  newVersion: "Há uma nova versão desta aplicação. Nada do que registou se perde com a mudança.",
  update: "Usar agora",
};
