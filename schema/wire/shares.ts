/** What part of a lot has which characteristic. docs/custody.md, *Shares*. */

export interface ToldShares {
  /** In canonical form. */
  readonly lot: string;
  /** Its way in one line of numbers. */
  readonly chain?: string;
  /** One of each characteristic: the one that was asked about, or all that something upstream is certified by. */
  readonly shares: readonly ToldShare[];
}

export interface ToldShare {
  /** The id of a scheme: `eu-organic`. */
  readonly characteristic: string;
  readonly scheme: string;
  /** The most that may be said, in whole hundredths, rounded down. */
  readonly share: number;
  /** Absent where nothing is certified. */
  readonly model?: string;
  /** What must stand beside the claim. */
  readonly wording?: string;
  /** Who recorded the beginnings that are certified; without a name where that is not to be told. */
  readonly sources: readonly { readonly own: boolean; readonly name?: string }[];
  /** A line for each event, from the beginnings on. */
  readonly arithmetic: readonly string[];
  /** What is not certified, the largest first. */
  readonly deficits: readonly ToldDeficit[];
  /** Lots of which nobody said (yet) where they come from, or how much there is: each counts as nothing. */
  readonly unresolved: readonly { readonly lot?: string; readonly material: string }[];
  /** Nothing can be said: there are more events than are read at once, or a lot is made of itself. */
  readonly unread?: "too-many" | "circle";
}

export interface ToldDeficit {
  /** Where it is one that whoever asks knows. */
  readonly lot?: string;
  readonly material: string;
  /** Of the lot: `7.15%`. */
  readonly part: string;
  /** Nobody described it; it may be certified after all. */
  readonly isUnknown: boolean;
}
