/** What is said about the places, classes, partners and steps of the random events: now and then they lie in a circle. */
import fc from "fast-check";
import type { Json, JsonObject } from "../../worker/core/json.ts";
import { CLASSES, oneOf, PARTIES, PLACES, TRANSACTIONS } from "./pools.ts";

const attributes = fc.uniqueArray(
  fc.record({
    id: fc.constantFrom(
      "cbvmda:city",
      "cbvmda:countryCode",
      "urn:epcglobal:cbv:mda#city",
      "ex:dock",
      "o:dock",
      "urn:example:code",
    ),
    attribute: fc.oneof(
      {
        weight: 5,
        arbitrary: fc.constantFrom("Jimma", " Jimma ", "Addis", "80", "80.0", "2026-03-01"),
      },
      { weight: 1, arbitrary: fc.record({ "ex:street": fc.constant("Main") }) },
    ),
  }),
  { selector: ({ id }) => id, minLength: 1, maxLength: 3 },
);

/** About one thing of each line, with other things of the same kind below it. */
function vocabulary(type: string, ids: readonly (readonly string[])[]): fc.Arbitrary<JsonObject> {
  const id = oneOf(ids);
  const members = { id, attributes, children: fc.uniqueArray(id, { maxLength: 2 }) };
  return fc
    .uniqueArray(fc.record(members), {
      ...{ minLength: 2, maxLength: 4 },
      selector: (one) => ids.findIndex((names) => names.includes(one.id)),
    })
    .map((vocabularyElementList) => ({
      type: `urn:epcglobal:epcis:vtype:${type}`,
      vocabularyElementList,
    }));
}

/** A vocabulary list. */
export const anyMasterData: fc.Arbitrary<Json> = fc.tuple(
  vocabulary("ReadPoint", PLACES),
  vocabulary("BusinessLocation", PLACES),
  vocabulary("Location", PLACES),
  vocabulary("EPCClass", CLASSES),
  vocabulary("SourceDest", PARTIES),
  vocabulary("BusinessTransaction", TRANSACTIONS),
  vocabulary("BusinessStep", [
    ["urn:epcglobal:cbv:bizstep:shipping", "https://ref.gs1.org/cbv/BizStep-shipping"],
    ["https://ex.example/cupping", "ex:cupping"],
  ]),
  vocabulary("Disposition", [["urn:epcglobal:cbv:disp:active"], ["ex:resting"]]),
);
