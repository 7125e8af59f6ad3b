/** `/api/people-cards`: people shown on passports, by their recorded consent. `DELETE` is how it is withdrawn. docs/places.md, *People*. */
import { Hono } from "hono";
import { CardBody, type CardListTold } from "../../schema/wire/people-cards.ts";
import { CARDS_MAX, keepCard, withdrawCard } from "../flows/keep-card.ts";
import type { PersonCard } from "../ports.ts";
import type { App } from "./app-env.ts";
import { allowed } from "./auth.ts";
import { jsonBody } from "./body.ts";
import { idIn } from "./row-id.ts";

const NOTHING = "There is no such card of yours.";

export const peopleCards = new Hono<App>()
  .get("/", allowed("read"), async (c) => {
    const { deps, holder } = c.var;
    const found = await deps.peopleCards.list(holder.organisation.id, CARDS_MAX);
    const told: CardListTold = {
      cards: found.flatMap((one) => (one.isWithdrawn ? [] : [cardTold(one)])),
      withdrawn: found.flatMap((one) => {
        if (!one.isWithdrawn) return [];
        const { isWithdrawn: _, ...fact } = one;
        return [fact];
      }),
    };
    return c.json(told);
  })
  .put("/:id", allowed("publish"), async (c) => {
    const { deps, holder } = c.var;
    const id = idIn(c, NOTHING);
    const { story, photo, ...said } = await jsonBody(c, CardBody);
    const card = { ...said, id, ...(story !== undefined && { story }), ...(photo && { photo }) };
    await keepCard(deps, holder.organisation.id, card);
    return c.json(cardTold(card));
  })
  .delete("/:id", allowed("publish"), async (c) => {
    const { deps, holder } = c.var;
    await withdrawCard(deps, holder.organisation.id, idIn(c, NOTHING));
    return c.body(null, 204);
  });

function cardTold({ id, name, role, story, photo, consent }: PersonCard) {
  return {
    ...{ id, name, role, consent },
    ...(story !== undefined && { story }),
    ...(photo && { photo }),
  };
}
