/** How finely others may know where a place is, with what strangers would then read of it. */
import { useState } from "preact/hooks";
import {
  publicPlace,
  RESOLUTIONS,
  type Resolution,
} from "../../../../../worker/core/places/public-place.ts";
import { useConsole } from "../../../context.ts";
import { ChoiceField } from "../../../parts/form.tsx";
import type { WholeSite } from "./calls.ts";
import { draftPlace } from "./place-fields.ts";
import { placeWords } from "./place-words.ts";

export function ResolutionField(props: {
  readonly site: WholeSite | undefined;
  /** What is in the form now; absent as long as nothing was changed. */
  readonly draft: FormData | undefined;
}) {
  const { site, draft } = props;
  const { text, language } = useConsole();
  const say = text.master.places;
  const [resolution, setResolution] = useState<Resolution>(site?.resolution ?? "country");
  const place = draft && { ...draftPlace(draft, site), resolution };
  const hasCountry = place === undefined || place.country !== "";
  const shown =
    place === undefined
      ? site?.resolution === resolution && site.public
      : hasCountry && publicPlace(place);
  return (
    <>
      <ChoiceField
        name="resolution"
        label={say.resolution}
        value={resolution}
        onChoose={(value) => setResolution(value as Resolution)}
        options={RESOLUTIONS.map((value) => {
          const { label, hint } = say.resolutions[value];
          return { value, label, ...(hint !== "" && { hint }) };
        })}
      />
      {(place !== undefined || site !== undefined) && (
        <p class="note" aria-live="polite">
          {shown ? `${say.example} ` : ""}
          <strong>{placeWords(shown || undefined, language.tag, say)}</strong>
        </p>
      )}
    </>
  );
}
