/** Arabic of what waits on this phone: see text/en. */
import type { queue as english } from "../en/queue.ts";
import { apart } from "./isolate.ts";
import { counted } from "./plural.ts";

const stepsWait = (n: number) =>
  counted(n, {
    one: "خطوة واحدة تنتظر",
    two: "خطوتان تنتظران",
    few: "خطوات تنتظر",
    many: "خطوة تنتظر",
    other: "خطوة تنتظر",
  });
const minutesLong = (n: number) =>
  counted(n, {
    one: "دقيقة واحدة",
    two: "دقيقتين",
    few: "دقائق",
    many: "دقيقة",
    other: "دقيقة",
  });

export const queue: typeof english = {
  signedOut: (waiting: number) =>
    `${stepsWait(waiting)} على هذا الهاتف. سجّل الدخول من جديد، فيُرسل ما سجّلته.`,
  held: (waiting: number, why: string) =>
    `${stepsWait(waiting)} على هذا الهاتف، ولا يمكن الإرسال الآن: ${apart(why)}`,
  ahead: (minutes: number) =>
    `ساعة هذا الهاتف متقدمة بمقدار ${minutesLong(minutes)}. اضبطها: فما تسجّله يحمل وقتها.`,
  behind: (minutes: number) =>
    `ساعة هذا الهاتف متأخرة بمقدار ${minutesLong(minutes)}. اضبطها: فما تسجّله يحمل وقتها.`,
  newVersion: "توجد نسخة جديدة من هذا التطبيق. لن يضيع معها شيء مما سجّلته.",
  update: "استخدمها الآن",
};
