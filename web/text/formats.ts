/** How values stand in a sentence of some language: what the words of figures are given. */
export interface Formats {
  readonly number: (value: number) => string;
  /** Of a number of hundredths, with its sign. */
  readonly percent: (value: number) => string;
  /** Of an ISO day. */
  readonly day: (iso: string) => string;
}
