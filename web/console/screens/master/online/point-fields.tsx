/** Where a place is on the map: typed, or as this device says. */
import { useRef, useState } from "preact/hooks";
import { useConsole } from "../../../context.ts";
import { type Faults, TextField } from "../../../parts/form.tsx";
import type { WholeSite } from "./calls.ts";

const LOCATING = { enableHighAccuracy: true, timeout: 20_000, maximumAge: 0 };
const DECIMALS = 6;

export interface PointFieldsProps {
  readonly site: WholeSite | undefined;
  readonly faults: Faults;
  /** The fields were filled in by the device: nobody typed. */
  readonly onFound: (event: { readonly currentTarget: HTMLElement }) => void;
}

export function PointFields({ site, faults, onFound }: PointFieldsProps) {
  const { text, language } = useConsole();
  const say = text.master.places;
  const [said, setSaid] = useState("");
  const box = useRef<HTMLFieldSetElement>(null);
  const outline = site?.geometryType !== undefined && site.geometryType !== "Point";
  if (outline)
    return <p class="note">{say.outline((site.hectares ?? 0).toLocaleString(language.tag))}</p>;
  const [longitude, latitude] = pointOf(site);
  const locate = () => {
    setSaid(say.locating);
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        fill(box.current, "latitude", coords.latitude);
        fill(box.current, "longitude", coords.longitude);
        setSaid(say.located(Math.round(coords.accuracy).toLocaleString(language.tag)));
        const around = box.current?.closest("form")?.parentElement;
        if (around) onFound({ currentTarget: around });
      },
      () => setSaid(say.notLocated),
      LOCATING,
    );
  };
  return (
    <fieldset class="field" ref={box}>
      <legend>
        {say.where} <span class="optional">({text.shell.optional})</span>
      </legend>
      <p class="hint">{say.whereHint}</p>
      <TextField
        name="latitude"
        label={say.latitude}
        faults={faults}
        inputMode="text"
        defaultValue={latitude}
      />
      <TextField
        name="longitude"
        label={say.longitude}
        faults={faults}
        inputMode="text"
        defaultValue={longitude}
      />
      {"geolocation" in navigator && (
        <button type="button" class="button quiet" onClick={locate}>
          {say.here}
        </button>
      )}
      <p role="status" class="hint">
        {said}
      </p>
    </fieldset>
  );
}

function pointOf(site: WholeSite | undefined): readonly [string, string] {
  const { coordinates } = (site?.geometry ?? {}) as { coordinates?: readonly number[] };
  if (site?.geometryType !== "Point" || coordinates === undefined) return ["", ""];
  return [String(coordinates[0]), String(coordinates[1])];
}

function fill(box: HTMLFieldSetElement | null, name: string, degrees: number): void {
  const field = box?.querySelector(`[name=${name}]`);
  if (field instanceof HTMLInputElement) field.value = degrees.toFixed(DECIMALS);
}
