/** What a claim is narrowed to. */
export interface ClaimScope {
  readonly lots?: string[];
  readonly component?: string;
  readonly percent?: number;
  readonly characteristic?: string;
}
