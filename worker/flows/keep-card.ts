/** A person is shown, by consent; and no longer, as soon as it is withdrawn. docs/places.md, *People*. */
import { isPictureText } from "../core/files/picture-text.ts";
import { Problem } from "../core/problem.ts";
import type { Clock, PeopleCards, PersonCard } from "../ports.ts";
import { type KeepPorts, letGo } from "./keep-file.ts";

export const CARDS_MAX = 500;
/** A phone's clock may be a little ahead. */
const AHEAD_MS_MAX = 300_000;

export async function keepCard(
  { peopleCards, now }: { readonly peopleCards: PeopleCards; readonly now: Clock },
  organisation: string,
  card: PersonCard,
): Promise<void> {
  const agreedAt = Date.parse(card.consent.at);
  if (Number.isNaN(agreedAt)) throw invalid("/consent/at", "This is no moment.");
  if (agreedAt > now() + AHEAD_MS_MAX)
    throw invalid("/consent/at", "Nobody can have agreed in the future.");
  if (card.photo !== undefined && !isPictureText(card.photo.alt))
    throw invalid(
      "/photo/alt",
      "Say what is to be seen, for who cannot see it: a file’s name says nothing.",
    );
  const outcome = await peopleCards.put(organisation, card, CARDS_MAX);
  if (outcome === "no-photo")
    throw invalid("/photo/file", "The photo has to be a picture of yours that everybody may see.");
  if (outcome === "full") {
    const sentence = `An organisation shows at most ${CARDS_MAX} people.`;
    throw new Problem("quota-exceeded", sentence, { rule: "people-cards" });
  }
  if (outcome === "taken") {
    const sentence =
      "There is no such card of yours, or its person withdrew: who is to be shown again, agrees again, on a new card.";
    throw new Problem("not-found", sentence);
  }
}

/** The row first, then the photo's bytes: from the row on nobody is shown them. */
export async function withdrawCard(
  ports: { readonly peopleCards: PeopleCards } & Pick<KeepPorts, "files" | "fileStore">,
  organisation: string,
  id: string,
): Promise<void> {
  const withdrawn = await ports.peopleCards.withdraw(organisation, id);
  if (withdrawn === undefined) throw new Problem("not-found", "There is no such card of yours.");
  const { object } = withdrawn;
  if (object !== undefined) await letGo(ports, { organisation, object });
}

function invalid(pointer: string, sentence: string): Problem {
  return new Problem("body-invalid", sentence, { pointer, rule: "card" });
}
