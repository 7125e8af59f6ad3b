/** An organisation's own process profiles. A version that is there is never changed. */
import type { ProcessProfile } from "../core/custody/profiles/profile.ts";

export interface ProcessProfiles {
  own(organisation: string): Promise<readonly ProcessProfile[]>;
  /** `changed`: there is one of this id that reads otherwise; `full`: there are as many as may be. */
  keep(organisation: string, profile: ProcessProfile): Promise<"kept" | "changed" | "full">;
}
