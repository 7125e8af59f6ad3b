/** The certificates an event names, as far as they may be shown. EPCIS 2.0 §7.4.1, `certificationInfo`: a URI or a list of them. */
import type { CertificateNamed } from "../../../schema/wire/passport.ts";
import { isJsonList, type JsonObject } from "../json.ts";
import { pointerTo } from "../json-pointer.ts";
import { type Disclosure, publicFields } from "./projection.ts";

const PLACE = "/certificationInfo";

export function certificatesIn(event: JsonObject, disclosure: Disclosure): CertificateNamed[] {
  const { certificationInfo: said } = event;
  if (said === undefined) return [];
  const isPublic = publicFields(event, disclosure);
  const placed = isJsonList(said)
    ? said.map((value, n) => ({ value, pointer: pointerTo(PLACE, n) }))
    : [{ value: said, pointer: PLACE }];
  return placed.flatMap(({ value, pointer }) =>
    typeof value === "string" && isPublic(pointer, value) ? [{ uri: value, pointer }] : [],
  );
}
