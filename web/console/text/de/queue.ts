/** German of what waits on this phone: see text/en. */
import type { queue as english } from "../en/queue.ts";
import { counted } from "./plural.ts";

const waits = (count: number) => counted(count, "Schritt wartet", "Schritte warten");
const minutesOf = (count: number) => counted(count, "Minute", "Minuten");

export const queue: typeof english = {
  signedOut: (waiting: number) =>
    `${waits(waiting)} auf diesem Handy. Melden Sie sich wieder an, dann wird gesendet, was Sie erfasst haben.`,
  held: (waiting: number, why: string) =>
    `${waits(waiting)} auf diesem Handy. Senden geht gerade nicht: ${why}`,
  ahead: (minutes: number) =>
    `Die Uhr dieses Handys geht ${minutesOf(minutes)} vor. Stellen Sie sie richtig: Was Sie erfassen, trägt ihre Zeit.`,
  behind: (minutes: number) =>
    `Die Uhr dieses Handys geht ${minutesOf(minutes)} nach. Stellen Sie sie richtig: Was Sie erfassen, trägt ihre Zeit.`,
  newVersion:
    "Es gibt eine neue Version dieser App. Nichts, was Sie erfasst haben, geht dabei verloren.",
  update: "Jetzt verwenden",
};
