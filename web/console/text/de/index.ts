/** All German of the console: see text/en. */
import { account } from "./account.ts";
import { capture } from "./capture.ts";
import { cards } from "./cards.ts";
import { claims } from "./claims.ts";
import { custody } from "./custody.ts";
import { find } from "./find.ts";
import { insight } from "./insight.ts";
import { link } from "./link.ts";
import { master } from "./master.ts";
import { operator } from "./operator.ts";
import { questions } from "./questions.ts";
import { queue } from "./queue.ts";
import { sheets } from "./sheets.ts";
import { shell } from "./shell.ts";
import { start } from "./start.ts";
import { stories } from "./stories.ts";
import { transfers } from "./transfers.ts";

export const text = {
  shell,
  account,
  start,
  capture,
  link,
  sheets,
  master,
  claims,
  cards,
  custody,
  stories,
  find,
  operator,
  questions,
  insight,
  queue,
  transfers,
};
