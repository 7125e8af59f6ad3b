/** Codes to type: each stands for one level of a product's key, as long as who had it made speaks for that key. */

export interface ShortCodes {
  /**
   * The organisation's code for this level, made where there is none yet: one level has one code for ever. For a level of a product that it
   * speaks for; throws a Problem for any other.
   */
  mint(organisation: string, anchor: string): Promise<string>;
  /** The code of who speaks for the key, where one was made. */
  of(anchor: string): Promise<string | undefined>;
  /** The level a code stands for; undefined as well where who had it made speaks for the key no more. */
  anchorOf(code: string): Promise<string | undefined>;
}
