/** What a screen of the console is. All of them together: all-screens.ts. */
import type { ComponentType } from "preact";

export interface ScreenProps {
  /** What stands in the address in place of `:name`, decoded. */
  readonly at: Readonly<Record<string, string>>;
}

export interface Screen {
  /** `/console/lots/:lot`. */
  readonly path: string;
  /** `anyone`; `person`: who is signed in; `member`: and works for an organisation; `operator`. */
  readonly who: "anyone" | "person" | "member" | "operator";
  readonly load: () => Promise<{ readonly Screen: ComponentType<ScreenProps> }>;
}
