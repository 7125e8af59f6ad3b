/** The names of fields in parameters: `ex:roast`, a whole IRI, or `namespace#name`, as EPCIS 1.2 wrote it. EPCIS 2.0 §8.2.7.1. */
import { iriOf } from "../epcis/iri.ts";
import { termName } from "./compared.ts";
import { fieldName, type Place } from "./extension-terms.ts";
import { type Parameter, quoted, refuse } from "./parameter-values.ts";

const NAME_CHARS_MAX = 1_000;

/** The IRIs a name may stand for: two where a "#" may belong to the namespace or only join it to the name. */
export function irisOf(parameter: Parameter, name: string): string[] {
  if (name.length > NAME_CHARS_MAX)
    refuse(parameter, `a name has at most ${NAME_CHARS_MAX} characters`, "length");
  const iri = iriOf(name, parameter.prefixes);
  if (iri === undefined) {
    const prefix = name.slice(0, name.indexOf(":"));
    refuse(
      parameter,
      `nobody says what the prefix ${quoted(prefix)} means: send the header GS1-Extensions: ${prefix}=<its namespace>`,
      "prefix",
    );
  }
  return iri.includes("#") ? [iri, iri.replace("#", "")] : [iri];
}

/** The terms that a field's values stand under. */
export function fieldNames(
  parameter: Parameter,
  {
    place,
    field,
    inner,
  }: { readonly place: Place; readonly field: string; readonly inner: boolean },
): string[] {
  return irisOf(parameter, field).map((iri) => termName(fieldName(place, iri, inner)));
}
