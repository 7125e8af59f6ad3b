/** What every handler finds in its context. */
import type { Deps } from "../deps.ts";
import type { KeyHolder } from "../ports.ts";

export interface App {
  readonly Variables: {
    deps: Deps;
    requestId: string;
    /** Set by `authenticated`: who presents the API key. */
    holder: KeyHolder;
  };
}
