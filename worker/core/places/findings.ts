/** What is found in somebody's GeoJSON: what is wrong, and what is only worth knowing; each with its place. */
import type { ProblemFinding } from "../problem.ts";

/** Of one kind: more than this nobody reads. */
export const FINDINGS_MAX = 200;

export interface Say {
  readonly fault: (pointer: string, rule: string, detail: string) => void;
  readonly warn: (pointer: string, rule: string, detail: string) => void;
}

export interface Findings extends Say {
  readonly faults: readonly ProblemFinding[];
  readonly warnings: readonly ProblemFinding[];
}

export function findings(): Findings {
  const [faults, warnings]: [ProblemFinding[], ProblemFinding[]] = [[], []];
  const into = (list: ProblemFinding[]) => (pointer: string, rule: string, detail: string) => {
    if (list.length < FINDINGS_MAX) list.push({ pointer, rule, detail });
  };
  return { faults, warnings, fault: into(faults), warn: into(warnings) };
}
