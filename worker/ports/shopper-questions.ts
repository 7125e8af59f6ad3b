/** What shoppers ask of goods. */
import type { AsideReason, QuestionTold } from "../../schema/wire/questions.ts";
import type { Item } from "../core/item.ts";
import type { Asked } from "../core/question-text.ts";

export interface ShopperQuestions {
  /** The same of the same product is one. Answers the product's name; `none`: no such page is on the air. */
  ask(about: Item, asked: Asked): Promise<{ readonly productName: string } | "none" | "full">;
  list(organisation: string, limit: number): Promise<readonly QuestionTold[]>;
  find(organisation: string, id: string): Promise<QuestionTold | undefined>;
  /** What was set aside is answered no more, and the other way round. */
  answer(
    organisation: string,
    id: string,
    answer: { readonly text: string; readonly language: string },
  ): Promise<boolean>;
  setAside(organisation: string, id: string, reason: AsideReason): Promise<boolean>;
}
