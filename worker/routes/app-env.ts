/** What every handler finds in its context. */
import type { Site } from "../core/own-hosts.ts";
import type { Deps } from "../deps.ts";
import type { Holder, Session } from "../ports.ts";

export interface App {
  readonly Bindings: { readonly deps: Deps };
  readonly Variables: {
    deps: Deps;
    requestId: string;
    /** Whose host was asked. */
    site: Site;
    /** Set by `allowed`: on whose behalf the call is made. */
    holder: Holder;
    /** Anchor of the product that whoever holds it spoke of, without a name. */
    spokenOf: string;
    /** Set by `signedIn`. */
    session: Session;
  };
}
