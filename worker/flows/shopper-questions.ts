/** A shopper asks on a product's page; its maker answers there, or says why the question is not shown. */
import type { AsideReason, QuestionTold } from "../../schema/wire/questions.ts";
import { itemOf, parseAnchor } from "../core/item.ts";
import { isBlocked } from "../core/lint/lint.ts";
import { Problem } from "../core/problem.ts";
import { type Asked, correctionOf, questionText } from "../core/question-text.ts";
import type { ShopperQuestions } from "../ports.ts";
import { type LintPorts, lintText } from "./lint-text.ts";

export interface QuestionPorts {
  readonly shopperQuestions: ShopperQuestions;
}

const LISTED_MAX = 200;

/** What a form sends: `about` is the path of the item whose page it was; a correction names its section. */
export interface AskedForm {
  readonly about: string;
  readonly question: string;
  readonly section?: string;
  readonly fault?: string;
}

/** Throws {@link Problem}. */
export async function askMaker(
  { shopperQuestions }: QuestionPorts,
  { about, question, section, fault = "" }: AskedForm,
): Promise<{ readonly productName: string }> {
  const item = itemOf(parseAnchor(about));
  if (item === undefined) throw new Problem("not-found", "There is no page of this product.");
  const said: Asked =
    section === undefined
      ? { kind: "question", text: questionText(question) }
      : correctionOf(section, fault, question);
  const asked = await shopperQuestions.ask(item, said);
  if (asked === "none") throw new Problem("not-found", "There is no page of this product.");
  if (asked === "full") {
    const full = "As many questions wait for this maker as may: come back when some are answered.";
    throw new Problem("quota-exceeded", full);
  }
  return asked;
}

export function listQuestions(
  { shopperQuestions }: QuestionPorts,
  organisation: string,
): Promise<readonly QuestionTold[]> {
  return shopperQuestions.list(organisation, LISTED_MAX);
}

export interface NewAnswer {
  readonly organisation: string;
  readonly id: string;
  readonly text: string;
  readonly language: string;
}

/** What the law forbids to claim is no answer either. */
export async function answerQuestion(
  ports: QuestionPorts & LintPorts,
  { organisation, id, text, language }: NewAnswer,
): Promise<QuestionTold> {
  const { product } = await questionOf(ports, organisation, id);
  const asked = { organisation, text, language, markets: ["EU", "UK", "US"] as const, product };
  const { findings } = await lintText(ports, asked);
  const blocks = findings.filter((one) => isBlocked([one]));
  if (blocks.length > 0) {
    throw new Problem("claim-blocked", "It cannot be published as it stands.", {
      pointer: "/text",
      findings: blocks.map(({ rule, explanation }) => ({
        ...{ pointer: "/text", rule, detail: explanation },
      })),
    });
  }
  await ports.shopperQuestions.answer(organisation, id, { text, language });
  return questionOf(ports, organisation, id);
}

export async function setQuestionAside(
  ports: QuestionPorts,
  { organisation, id, reason }: { organisation: string; id: string; reason: AsideReason },
): Promise<QuestionTold> {
  await ports.shopperQuestions.setAside(organisation, id, reason);
  return questionOf(ports, organisation, id);
}

async function questionOf(
  { shopperQuestions }: QuestionPorts,
  organisation: string,
  id: string,
): Promise<QuestionTold> {
  const found = await shopperQuestions.find(organisation, id);
  if (found === undefined) throw new Problem("not-found", "There is no question of this id.");
  return found;
}
