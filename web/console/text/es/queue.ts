/** Spanish of what waits on this phone: see text/en. */
import type { queue as english } from "../en/queue.ts";
import { counted } from "./plural.ts";

const stepsWait = (n: number) => counted(n, "paso espera", "pasos esperan");
const minutesLong = (n: number) => counted(n, "minuto", "minutos");

export const queue: typeof english = {
  signedOut: (waiting: number) =>
    `${stepsWait(waiting)} en este teléfono. Inicie sesión de nuevo y se enviará lo que registró.`,
  held: (waiting: number, why: string) =>
    `${stepsWait(waiting)} en este teléfono y ahora no se puede enviar: ${why}`,
  ahead: (minutes: number) =>
    `El reloj de este teléfono va ${minutesLong(minutes)} adelantado. Póngalo en hora: lo que registra lleva esa hora.`,
  behind: (minutes: number) =>
    `El reloj de este teléfono va ${minutesLong(minutes)} atrasado. Póngalo en hora: lo que registra lleva esa hora.`,
  newVersion:
    "Hay una versión nueva de esta aplicación. Al cambiar no se pierde nada de lo que registró.",
  update: "Usarla ahora",
};
