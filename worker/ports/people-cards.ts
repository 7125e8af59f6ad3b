/** People shown on passports, by their recorded consent. docs/places.md, *People*. */

export interface CardConsent {
  /** The words that were agreed to. */
  readonly text: string;
  /** BCP 47. */
  readonly language: string;
  readonly how: "paper" | "voice" | "device";
  /** RFC 3339. */
  readonly at: string;
}

export interface CardPhoto {
  /** The id of a file. */
  readonly file: string;
  readonly alt: string;
}

export interface PersonCard {
  readonly id: string;
  readonly name: string;
  readonly role: string;
  readonly story?: string;
  readonly photo?: CardPhoto;
  readonly consent: CardConsent;
}

/** All that is left of a card whose consent was withdrawn. */
export interface WithdrawnCard {
  readonly id: string;
  readonly consentAt: string;
  readonly withdrawnAt: string;
}

export type ListedCard =
  | ({ readonly isWithdrawn: false } & PersonCard)
  | ({ readonly isWithdrawn: true } & WithdrawnCard);

export interface PeopleCards {
  /** The newest first. */
  list(organisation: string, limit: number): Promise<readonly ListedCard[]>;
  /** `taken`: the id is another's, or of a card that was withdrawn; `no-photo`: the file is no public picture of its own. */
  put(
    organisation: string,
    card: PersonCard,
    most: number,
  ): Promise<"put" | "taken" | "full" | "no-photo">;
  /**
   * Erases everything that was said of the person, and marks the photo's file as deleted where nothing else names it. Undefined where there is no
   * such card; else the hash of the file whose bytes are to go.
   */
  withdraw(organisation: string, id: string): Promise<{ readonly object?: string } | undefined>;
}
