/** Codes are asked for once: by the same name as long as the same is asked for. */
import { askForCodes, type Caller, NoCodes, newJobName } from "../../labels/codes.ts";
import { type Desk, draw, say, showAllFaults } from "./desk.ts";
import { faultOf } from "./faults.ts";
import { type Asked, readAsked } from "./fields.ts";
import { part } from "./parts.ts";
import { callerOf } from "./who.ts";

export async function make(desk: Desk): Promise<void> {
  const { form, words, codeFaults } = desk;
  if (desk.codes !== undefined || part(form, "make").disabled) return;
  codeFaults.clear();
  draw(desk);
  const { asked, faults } = readAsked(form, words);
  for (const [field, sentence] of faults) codeFaults.set(field, sentence);
  const first = showAllFaults(desk);
  if (asked === undefined || first !== undefined) {
    say(desk, words.mend);
    first?.focus();
    return;
  }
  // Read before the fields stand still: of those a form tells nothing.
  const caller = callerOf(form);
  showAsking(desk, true);
  try {
    desk.codes = await ask(desk, asked, caller);
  } catch (error) {
    sayWhyNot(desk, error);
  } finally {
    showAsking(desk, false);
  }
  if (desk.codes === undefined) showAllFaults(desk)?.focus();
  else showMade(desk);
}

/** By the same name as long as the same is asked for, so that an answer that was lost can be had again. */
function ask(desk: Desk, asked: Asked, caller: Caller) {
  const text = JSON.stringify(asked);
  const isOther = desk.job.asked !== "" && desk.job.asked !== text;
  desk.job = { name: isOther ? newJobName() : desk.job.name, asked: text };
  return askForCodes({ origin: location.origin, caller, kind: "runs", job: desk.job.name, asked });
}

function sayWhyNot(desk: Desk, error: unknown): void {
  const { form, words, codeFaults } = desk;
  const { field, say: why } = faultOf(form, error);
  if (field !== undefined) codeFaults.set(field, why);
  const isLost = error instanceof NoCodes && error.isLost;
  say(desk, isLost ? words.lost(why) : field === undefined ? why : words.mend);
}

/** What is asked for stays as it is until the answer is there. */
function showAsking(desk: Desk, isAsking: boolean): void {
  const { form, words } = desk;
  if (isAsking) say(desk, words.making);
  part(form, "make").disabled = isAsking;
  part(form, "codes").disabled = isAsking;
}

/** From now on what was asked for stands still; what else is on the labels may change. */
function showMade(desk: Desk): void {
  showStage(desk.form, true);
  draw(desk);
  const first = showAllFaults(desk);
  if (desk.drawn === undefined) first?.focus();
  else part(desk.form, "pdf").focus();
}

export function startAnew(desk: Desk): void {
  desk.codes = undefined;
  desk.job = { name: newJobName(), asked: "" };
  showStage(desk.form, false);
  say(desk, "");
  draw(desk);
  desk.form.querySelector<HTMLElement>("[name=lot]")?.focus();
}

function showStage(form: HTMLFormElement, isMade: boolean): void {
  part(form, "codes").disabled = isMade;
  part(form, "make").hidden = isMade;
  part(form, "made").hidden = !isMade;
}
