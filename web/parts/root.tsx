/**
 * The root: one line growing from origin to hand, drawn beside the journey. It repeats what the words say (inputs run
 * together, losses and by-products branch off, a gap is dashed) and is hidden from screen readers for that reason.
 */
import type { EventState } from "../../schema/wire/passport.ts";
import { StateShape } from "./state.tsx";

export interface RailProps {
  readonly kind: "origin" | "step" | "gap" | "hand";
  /** 1 (a rootlet) to 6 (the root). */
  readonly weight: number;
  readonly state?: EventState;
  /** Inputs that run together here. */
  readonly merges?: number;
  /** Something left the balance here. */
  readonly loses?: boolean;
  /** Other products leave here and are not followed. */
  readonly branches?: boolean;
  readonly turn?: number;
}

const ROOTLETS = [
  "M3 0C5 20 29 14 32 40",
  "M14 0C13 14 31 14 32 38",
  "M24 0C25 12 31 16 32 36",
  "M32 0C34 12 31 22 32 40",
  "M43 0C42 12 33 18 32 36",
  "M52 0C50 18 33 16 32 38",
  "M61 0C60 22 36 16 32 40",
  "M8 11C6 6 9 3 8 0M56 13C59 8 57 4 58 0M19 9C21 6 19 3 20 0M47 9C45 6 47 3 46 0",
];

/** The line wanders a little, differently on each stretch, and lets a hair down now and then. */
const STRETCHES = [
  { line: "M32 0C26 30 39 62 32 100", hairs: "M30 38C23 46 26 58 17 66M34.5 62C41 68 40 80 47 86" },
  { line: "M32 0C39 26 25 66 32 100", hairs: "M34.5 30C42 38 38 50 46 58" },
  {
    line: "M32 0C27 20 37 46 33 62S29 88 32 100",
    hairs: "M31 24C24 32 27 44 19 50M33.5 70C40 76 37 86 43 94",
  },
];

export function Rail(props: RailProps) {
  const { kind, weight, turn = 0 } = props;
  const stretch = STRETCHES[turn % STRETCHES.length] ?? STRETCHES[0];
  return (
    <div class={`rail weight-${weight}`} aria-hidden="true">
      <Node {...props} />
      {kind !== "hand" && (
        <svg
          class="stretch"
          aria-hidden="true"
          viewBox="0 0 64 100"
          preserveAspectRatio="none"
          width="64"
          height="100"
        >
          <path class="line" d={stretch?.line} />
          {kind !== "gap" && <path class="hair" d={stretch?.hairs} />}
        </svg>
      )}
    </div>
  );
}

function Node({ kind, state, merges = 0, loses = false, branches = false }: RailProps) {
  const enters = kind === "hand" ? "M32 0V22" : "M32 0V64";
  return (
    <svg class="node" aria-hidden="true" viewBox="0 0 64 64" width="64" height="64">
      {kind === "origin" ? (
        <>
          {ROOTLETS.map((d) => (
            <path class="rootlet" d={d} />
          ))}
          <path class="line" d="M32 36V64" />
        </>
      ) : (
        <path class="line" d={enters} />
      )}
      {merges > 1 && <path class="rootlet" d="M8 0C9 16 31 10 32 30" />}
      {merges > 2 && <path class="rootlet" d="M56 0C55 16 33 10 32 30" />}
      {loses && (
        <path class="rootlet" d="M32 42C30 52 20 48 14 55S9 61 8 64M20 50.5C16 50 13 47 9 48" />
      )}
      {branches && (
        <>
          <path class="rootlet" d="M32 42C34 52 44 46 50 54" />
          <circle class="away" cx="51.5" cy="57" r="3" />
        </>
      )}
      <NodeHead kind={kind} state={state} />
    </svg>
  );
}

function NodeHead({ kind, state }: { kind: RailProps["kind"]; state: EventState | undefined }) {
  if (kind === "hand") return <path class="tag" d="M22 22h20v26l-10 8-10-8z" />;
  if (kind === "gap") return <circle class="open" cx="32" cy="32" r="7" />;
  return (
    <g class="mark" transform="translate(32 32)">
      <StateShape state={state ?? "received"} />
    </g>
  );
}

/** The motif alone: the mark beside the name, and the loading state. */
export function RootMark({ size }: { size: number }) {
  return (
    <svg class="root-mark" viewBox="0 0 32 32" width={size} height={size} aria-hidden="true">
      <path d="M16 2v9M16 11c0 6-1 9 0 19M16 13c-2 5-8 4-10 11M16 13c2 5 8 4 10 11M10.5 18.5c-3 0-5 1-7 3M21.5 18.5c3 0 5 1 7 3" />
      <circle cx="16" cy="8" r="4" />
    </svg>
  );
}
