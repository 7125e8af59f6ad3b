/** `/epcis/queries`: the one query every repository has. Queries of one's own, and subscriptions to them, are not here yet. EPCIS 2.0 §8.2.7. */
import type { Hono } from "hono";
import { Problem } from "../../core/problem.ts";
import type { App } from "../app-env.ts";
import { answerQuestion } from "./events.ts";
import { answer, type Handle, resource } from "./protocol.ts";

const SIMPLE = { name: "SimpleEventQuery", query: {} };

export function queryResources(app: Hono<App>): void {
  resource(app, "/queries", {
    GET: (c) => answer(c, [SIMPLE]),
    POST: notYet("queries of your own"),
  });
  resource(app, `/queries/${SIMPLE.name}`, { GET: (c) => answer(c, SIMPLE) });
  resource(app, `/queries/${SIMPLE.name}/events`, { GET: (c) => answerQuestion(c) });
  const subscriptions = notYet("subscriptions");
  resource(app, `/queries/${SIMPLE.name}/subscriptions`, {
    GET: subscriptions,
    POST: subscriptions,
  });
  resource(app, "/nextPageToken/:token", {
    DELETE: notYet("giving tokens back: they end by themselves"),
  });
}

function notYet(what: string): Handle {
  return () => {
    throw new Problem("not-here-yet", `Not here yet: ${what}.`);
  };
}
