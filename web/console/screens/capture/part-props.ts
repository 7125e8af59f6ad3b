/** What each part of the form is given. */
import type { Faults } from "../../parts/form.tsx";
import type { Filled } from "./filled.ts";
import type { Memory } from "./memory.ts";
import type { Trade } from "./suggestions.ts";

export interface PartProps {
  readonly filled: Filled;
  readonly memory: Memory;
  readonly trade: Trade;
  readonly faults: Faults;
  readonly onChange: (changed: Partial<Filled>) => void;
}
