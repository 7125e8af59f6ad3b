/** French of what waits on this phone: see text/en. */
import type { queue as english } from "../en/queue.ts";
import { counted } from "./plural.ts";

const waits = (count: number) => counted(count, "étape attend", "étapes attendent");
const minutesOf = (count: number) => counted(count, "minute", "minutes");

export const queue: typeof english = {
  signedOut: (waiting: number) =>
    `${waits(waiting)} sur ce téléphone. Reconnectez-vous, et ce que vous avez enregistré sera envoyé.`,
  held: (waiting: number, why: string) =>
    `${waits(waiting)} sur ce téléphone. L’envoi n’est pas possible pour le moment : ${why}`,
  ahead: (minutes: number) =>
    `L’horloge de ce téléphone avance de ${minutesOf(minutes)}. Mettez-la à l’heure : ce que vous enregistrez porte son heure.`,
  behind: (minutes: number) =>
    `L’horloge de ce téléphone retarde de ${minutesOf(minutes)}. Mettez-la à l’heure : ce que vous enregistrez porte son heure.`,
  newVersion:
    "Il y a une nouvelle version de cette application. Rien de ce que vous avez enregistré ne sera perdu.",
  update: "L’utiliser maintenant",
};
