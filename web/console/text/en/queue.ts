/** English of what waits on this phone. */
const plural = new Intl.PluralRules("en");
const counted = (count: number, one: string, other: string) =>
  `${new Intl.NumberFormat("en").format(count)} ${plural.select(count) === "one" ? one : other}`;

export const queue = {
  signedOut: (waiting: number) =>
    `${counted(waiting, "step waits", "steps wait")} on this phone. Sign in again, and what you recorded is sent.`,
  held: (waiting: number, why: string) =>
    `${counted(waiting, "step waits", "steps wait")} on this phone and cannot be sent just now: ${why}`,
  ahead: (minutes: number) =>
    `The clock of this phone is ${counted(minutes, "minute", "minutes")} ahead. Set it right: what you record carries its time.`,
  behind: (minutes: number) =>
    `The clock of this phone is ${counted(minutes, "minute", "minutes")} behind. Set it right: what you record carries its time.`,
  newVersion: "There is a new version of this app. Nothing that you recorded is lost with it.",
  update: "Use it now",
};
