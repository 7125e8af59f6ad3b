/** Dutch of what waits on this phone: see text/en. */
import type { queue as english } from "../en/queue.ts";
import { counted } from "./plural.ts";

const waits = (count: number) => counted(count, "stap wacht", "stappen wachten");
const minutesOf = (count: number) => counted(count, "minuut", "minuten");

export const queue: typeof english = {
  signedOut: (waiting: number) =>
    `${waits(waiting)} op deze telefoon. Log weer in, dan wordt verstuurd wat je hebt geregistreerd.`,
  held: (waiting: number, why: string) =>
    `${waits(waiting)} op deze telefoon. Versturen kan nu niet: ${why}`,
  ahead: (minutes: number) =>
    `De klok van deze telefoon loopt ${minutesOf(minutes)} voor. Zet hem gelijk: wat je registreert, krijgt die tijd mee.`,
  behind: (minutes: number) =>
    `De klok van deze telefoon loopt ${minutesOf(minutes)} achter. Zet hem gelijk: wat je registreert, krijgt die tijd mee.`,
  newVersion:
    "Er is een nieuwe versie van deze app. Niets wat je hebt geregistreerd, gaat daarbij verloren.",
  update: "Nu gebruiken",
};
