/** The doors of shoppers: somebody looks at the farm's cherry, asks about it, and the farm answers. */
import type { TestStack } from "../support/stack.ts";
import type { Door, World } from "./doors.ts";

/** The id of the question that is there for whoever knocks. */
export async function askFirst(stack: TestStack, key: string, gtin: string): Promise<string> {
  const body = new URLSearchParams({ about: `/01/${gtin}`, question: "Who picks them?" });
  const answer = await fetch(`${stack.origin}/ask`, { method: "POST", body });
  if (!answer.ok) throw new Error(`POST /ask: ${answer.status} ${await answer.text()}`);
  const told = await (await stack.call(key, "GET", "/api/questions")).json();
  return (told as { questions: { id: string }[] }).questions[0]?.id ?? "";
}

export function questionDoors(): { readonly [route: string]: Door } {
  const json = { types: ["application/json"], bytesMax: 16_384, bad: { name: 7, more: true } };
  const of =
    (what: string) =>
    ({ question }: World) =>
      `/api/questions/${question}/${what}`;
  return {
    // A form, and nothing else: test/questions.
    "POST /ask": { who: "anyone", path: "/ask", answers: 415 },
    "GET /ask/challenge": { who: "anyone", path: "/ask/challenge", answers: 200 },
    "POST /seen": { who: "anyone", path: "/seen", answers: 415 },
    "POST /tap": { who: "anyone", path: "/tap", answers: 415 },
    "GET /api/insight/scans": { who: "key", path: "/api/insight/scans", answers: 200 },
    "GET /api/insight/interest": { who: "key", path: "/api/insight/interest", answers: 200 },
    "GET /api/questions": { who: "key", path: "/api/questions", answers: 200 },
    "PUT /api/questions/:id/answer": {
      ...{ who: "key", path: of("answer"), answers: 200, stranger: 404 },
      body: { ...json, good: { text: "Three families.", language: "en" } },
    },
    "PUT /api/questions/:id/aside": {
      ...{ who: "key", path: of("aside"), answers: 200, stranger: 404 },
      body: { ...json, good: { reason: "spam" } },
    },
  };
}
