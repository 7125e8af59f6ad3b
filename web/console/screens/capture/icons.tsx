/** One line drawing for each thing that can have happened. They stand beside their word and say nothing alone. */
import type { ComponentChildren } from "preact";
import type { What } from "../../../../worker/core/steps/draft.ts";

const DRAWINGS: Readonly<Record<What, ComponentChildren>> = {
  // A basket with its handle.
  harvested: (
    <>
      <path d="M4 13h24l-3 13H7z" />
      <path d="M9 13a7 8 0 0 1 14 0" />
      <path d="M12.5 17.5v4.5M19.5 17.5v4.5" />
    </>
  ),
  // Down into a tray.
  received: (
    <>
      <path d="M16 4v14M10.5 12.5 16 18l5.5-5.5" />
      <path d="M4 19v8h24v-8" />
    </>
  ),
  // Through a funnel.
  processed: (
    <>
      <path d="M4 6h24l-9 11v7l-6 3V17z" />
      <path d="M8.5 11.5h15" />
    </>
  ),
  // A parcel.
  packed: (
    <>
      <path d="M4.5 10 16 4l11.5 6v12L16 28 4.5 22z" />
      <path d="M4.5 10 16 16l11.5-6M16 16v12" />
    </>
  ),
  // A van on its way.
  sent: (
    <>
      <path d="M3 8h16v15H3zM19 13h5l5 5v5H19" />
      <circle cx="9" cy="24" r="2.5" />
      <circle cx="23.5" cy="24" r="2.5" />
    </>
  ),
  // A tally.
  counted: <path d="M7 6v20M13 6v20M19 6v20M25 6v20M3 22 29 10" />,
  // A line being written.
  other: (
    <>
      <path d="M6 26l1-6L22 5l5 5-15 15z" />
      <path d="M18.5 8.5l5 5M16 28h11" />
    </>
  ),
};

export function Icon({ what }: { readonly what: What }) {
  return (
    <svg class={`icon ${what}`} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      {DRAWINGS[what]}
    </svg>
  );
}
