/** The page for later: what a kept one says of its age, and the button that keeps it. Both are hidden until `kept/` and `islands/keep` show them. */
import type { Text } from "../text/languages.ts";

/** `kept/passports-sw` fills in the time and shows it. */
export function KeptSince({ text: { keeping } }: { text: Text }) {
  return (
    <p class="kept" hidden>
      {keeping.stood}
    </p>
  );
}

export function Keep({ text: { keeping } }: { text: Text }) {
  return (
    <div {...{ class: "keep", "data-island": "keep" }} hidden>
      <button type="button" aria-pressed="false">
        {keeping.keep}
      </button>
      <p class="hint">{keeping.hint}</p>
      <p
        {...{
          "aria-live": "polite" as const,
          "data-kept": keeping.kept,
          "data-dropped": keeping.dropped,
        }}
        data-failed={keeping.failed}
      />
    </div>
  );
}
