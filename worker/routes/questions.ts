/** `/api/questions`: what shoppers ask, for whose product it is. docs/questions.md. */
import { Hono } from "hono";
import { AnswerBody, AsideBody, type QuestionListTold } from "../../schema/wire/questions.ts";
import { answerQuestion, listQuestions, setQuestionAside } from "../flows/shopper-questions.ts";
import type { App } from "./app-env.ts";
import { allowed } from "./auth.ts";
import { jsonBody } from "./body.ts";
import { uuidParam } from "./uuid-param.ts";

export const questions = new Hono<App>()
  .get("/", allowed("read"), async (c) => {
    const found = await listQuestions(c.var.deps, c.var.holder.organisation.id);
    return c.json({ questions: found } satisfies QuestionListTold);
  })
  .put("/:id/answer", allowed("publish"), async (c) => {
    const named = { organisation: c.var.holder.organisation.id, id: uuidParam(c, "id") };
    const body = await jsonBody(c, AnswerBody);
    return c.json(await answerQuestion(c.var.deps, { ...named, ...body }));
  })
  .put("/:id/aside", allowed("publish"), async (c) => {
    const named = { organisation: c.var.holder.organisation.id, id: uuidParam(c, "id") };
    const body = await jsonBody(c, AsideBody);
    return c.json(await setQuestionAside(c.var.deps, { ...named, ...body }));
  });
