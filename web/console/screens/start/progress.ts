/** How far somebody is on the way to a first page. Kept in the tab, so that a reload does not begin anew. */

export interface Made {
  /** `/01/09521234500018`, `/p/kruim/sourdough`. */
  readonly product?: { readonly anchor: string; readonly name: string };
  readonly batch?: { readonly id: string; readonly lot: string };
}

const NAME = "rootproof.start";

export function readMade(organisation: string): Made {
  const kept = sessionStorage.getItem(`${NAME}.${organisation}`);
  return kept === null ? {} : (JSON.parse(kept) as Made);
}

export function keepMade(organisation: string, made: Made): void {
  sessionStorage.setItem(`${NAME}.${organisation}`, JSON.stringify(made));
}
