/** What became of one row of a vector file. `reason` says why it failed, or why it is not judged. */
export type Row = {
  readonly id: string;
  readonly outcome: "passed" | "failed" | "set aside";
  readonly reason?: string;
};
