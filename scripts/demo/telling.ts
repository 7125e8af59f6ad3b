/** What a demo chain's own file says of it, beside the days and quantities of chains.json: who did each step, where, and what its goods are called. */
import type { StepDraft, What } from "../../worker/core/steps/draft.ts";
import type {
  DemoCertificate,
  DemoChain,
  DemoFigure,
  DemoOrganisation,
  Quantity,
} from "./chains.ts";

export type Place = NonNullable<StepDraft["place"]>;

/** What the chain's word for a material stands for; all but the name may be left out. */
export interface Named {
  readonly name: string;
  /** `/01/{gtin}`; without it, a name of whoever makes it. */
  readonly anchor?: string;
  /** Without it, the day it was made. */
  readonly lot?: string;
  /** How much one piece holds, in the chain's unit: it is counted then. */
  readonly piece?: number;
}

export interface Told {
  /** Of chains.json. */
  readonly step: string;
  /** Where a step is more than one event. */
  readonly id?: string;
  readonly by: string;
  readonly place: string;
  /** On the clock of the place: `10:30+03:00`. */
  readonly at: string;
  /** Where it is another than the step's. */
  readonly day?: string;
  readonly what: What;
  /** To which organisation of the chain it is sent, where the event says so. */
  readonly to?: string;
  readonly process?: string;
  readonly party?: { readonly name: string; readonly count?: number };
  /** The name of what was lost, where the chain's is too terse. */
  readonly lost?: string;
  /** Where they are others than the step's. */
  readonly from?: readonly Quantity[];
  readonly goods?: readonly Quantity[] | readonly string[];
  /** Members of the event that no form writes. */
  readonly also?: object;
  /** Before the truth, the same event went out with another quantity; then it was declared wrong. */
  readonly mistyped?: { readonly quantity: number; readonly noticed: string };
}

export interface Claimed {
  readonly type: string;
  readonly text: string;
  /** The steps that stand behind it. */
  readonly steps: readonly string[];
}

export interface Telling {
  readonly owner: string;
  readonly organisations: readonly DemoOrganisation[];
  readonly places: Readonly<Record<string, Place>>;
  /** Which of them is the owner's own: strangers learn its town. */
  readonly home: string;
  readonly materials: Readonly<Record<string, Named>>;
  /** In the order in which they are sent. */
  readonly steps: readonly Told[];
  /** What somebody tries as well, and the ledger refuses. */
  readonly refused?: readonly Told[];
  readonly notices?: DemoChain["notices"];
  readonly questions?: DemoChain["questions"];
  readonly certificate?: DemoCertificate;
  readonly claims?: readonly Claimed[];
  /** Each with who says that it is so: one of the organisations. */
  readonly figures?: readonly DemoFigure[];
  /** In English; docs/stories.md. */
  readonly story?: string;
  readonly looks: DemoChain["looks"];
}
