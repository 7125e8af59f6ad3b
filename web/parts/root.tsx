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

/** The fine ends that come together at an origin, around the point (0, 0) where the line begins. */
const FINE_ENDS = {
  rootlets:
    "M-130 -50C-110 -26 -13 -18 0 14M-114 -63C-99 -33 -11 -20 0 14M-87 -74C-70 -38 -9 -23 0 14M-76 -82C-63 -43 -8 -25 0 14M-56 -87C-52 -45 -6 -27 0 14M-40 -90C-32 -47 -4 -29 0 14M-18 -88C-21 -46 -2 -32 0 14M2 -105C1 -54 0 -34 0 14M18 -100C15 -52 2 -32 0 14M35 -94C25 -49 4 -29 0 14M55 -81C45 -42 6 -27 0 14M73 -77C59 -40 7 -25 0 14M96 -64C77 -33 10 -23 0 14M115 -56C98 -29 11 -20 0 14M133 -46C116 -24 13 -18 0 14",
  hairs:
    "M-118 -41q2 -11 11 -18M-76 -26q-2 -6 -8 -11M-91 -43q-2 -11 -9 -19M-79 -36q-2 -11 -8 -18M-75 -58q-2 -11 -9 -18M-57 -42q-2 -7 -9 -11M-63 -60q2 -12 8 -20M-43 -40q2 -10 11 -17M-47 -60q2 -10 11 -17M-41 -51q2 -8 12 -14M-36 -73q-1 -14 -6 -23M-23 -47q1 -9 7 -15M-18 -73q-2 -7 -10 -11M-14 -50q2 -8 8 -14M1 -84q-1 -8 -7 -13M1 -61q-2 -9 -11 -16M16 -78q1 -13 7 -22M12 -58q2 -14 10 -24M30 -76q-2 -10 -9 -17M18 -45q1 -8 6 -14M49 -66q-2 -10 -11 -16M28 -36q2 -9 8 -16M54 -50q-1 -9 -5 -15M43 -40q-2 -11 -9 -18M84 -51q2 -14 9 -23M58 -34q2 -7 11 -12M105 -46q2 -12 8 -20M80 -33q-1 -10 -6 -17M104 -31q2 -14 11 -24M73 -22q2 -10 11 -17",
};

/** The line wanders a little, differently on each stretch, and lets a hair down now and then. */
const STRETCHES = [
  {
    line: "M32 0C22 26 43 60 32 100",
    hairs: "M29 30C20 40 25 54 14 66M22 44C18 48 19 54 13 57M34 60C44 68 41 82 52 92",
  },
  { line: "M32 0C43 24 21 68 32 100", hairs: "M36 28C46 38 41 52 54 64M45 44C49 47 48 53 54 54" },
  {
    line: "M32 0C24 18 41 44 34 62S27 88 32 100",
    hairs: "M30 22C20 32 25 44 12 54M35 64C45 72 41 86 52 96M43 77C47 79 47 83 53 84",
  },
];

export function Rail(props: RailProps) {
  const { kind, weight, turn = 0 } = props;
  const stretch = STRETCHES[turn % STRETCHES.length] ?? STRETCHES[0];
  return (
    <div class={`rail weight-${weight}`} aria-hidden="true">
      {kind === "origin" && (
        <svg
          class="fine-ends"
          aria-hidden="true"
          viewBox="-140 -110 280 124"
          width="280"
          height="124"
        >
          <path class="rootlet" d={FINE_ENDS.rootlets} />
          <path class="hair" d={FINE_ENDS.hairs} />
        </svg>
      )}
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
  const enters = kind === "hand" ? "M32 0V50" : "M32 0V64";
  return (
    <svg class="node" aria-hidden="true" viewBox="0 0 64 64" width="64" height="64">
      <path class="line" d={enters} />
      {merges > 1 && <path class="rootlet" d="M8 0C9 16 31 10 32 30" />}
      {merges > 2 && <path class="rootlet" d="M56 0C55 16 33 10 32 30" />}
      {loses && (
        <path
          class="rootlet"
          d="M32 40C29 54 14 50 4 60S-8 74 -14 80M16 52C10 52 6 47 -4 49M5 59C4 66 -2 68 -1 78"
        />
      )}
      {branches && (
        <>
          <path class="rootlet" d="M32 40C35 54 48 48 54 62" />
          <circle class="away" cx="55" cy="66" r="4" />
        </>
      )}
      <NodeHead kind={kind} state={state} />
    </svg>
  );
}

function NodeHead({ kind, state }: { kind: RailProps["kind"]; state: EventState | undefined }) {
  if (kind === "hand") return <path class="tag" d="M21 62L32 50L43 62V88H21ZM32 59v5" />;
  if (kind === "gap") return <circle class="open" cx="32" cy="32" r="7" />;
  return (
    <g class="mark" transform="translate(32 32)">
      <StateShape state={state ?? "received"} />
    </g>
  );
}

/** From many origins to one hand: the whole journey as one drawing, for the front door. */
export function RootDrawing() {
  return (
    <svg
      class="rail root-drawing"
      aria-hidden="true"
      viewBox="-140 -110 280 330"
      width="280"
      height="330"
    >
      <path class="rootlet" d={FINE_ENDS.rootlets} />
      <path class="hair" d={FINE_ENDS.hairs} />
      <path class="line" d="M0 10C-8 40 9 62 0 96S5 130 0 152" />
      <path
        class="rootlet"
        d="M-1 58C-6 74 -26 68 -38 84S-44 98 -50 104M-22 74C-30 74 -34 70 -44 72"
      />
      <path class="rootlet" d="M1 104C4 120 22 114 30 128" />
      <path class="hair" d="M4 36C14 48 12 62 24 74M-2 112C-12 124 -10 136 -20 146" />
      <path class="line dashed" d="M0 152V178" />
      <g class="mark">
        <circle class="ring" r="7" cy="16" />
        <circle class="dot" r="7" cy="16" />
        <circle class="dot" r="7" cy="98" />
      </g>
      <path class="tag" d="M-14 194L0 178L14 194V216H-14ZM0 188v6" />
    </svg>
  );
}

/** The motif alone: the mark beside the name. */
export function RootMark({ size }: { size: number }) {
  return (
    <svg class="root-mark" viewBox="0 0 32 32" width={size} height={size} aria-hidden="true">
      <path d="M16 2v9M16 11c0 6-1 9 0 19M16 13c-2 5-8 4-10 11M16 13c2 5 8 4 10 11M10.5 18.5c-3 0-5 1-7 3M21.5 18.5c3 0 5 1 7 3" />
      <circle cx="16" cy="8" r="4" />
    </svg>
  );
}
