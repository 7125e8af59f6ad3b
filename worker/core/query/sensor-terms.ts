/** What a question can ask of sensor data. EPCIS 2.0 §7.3.7 and §8.2.7.1; docs/epcis-queries.md. */
import { isJsonList, type Json, type JsonObject, memberOf } from "../json.ts";
import { normalWord } from "./compared.ts";
import { objectsIn, type Terms } from "./term-collector.ts";

/** Members that stand in the metadata and in each report, and mean the same in both. */
const SHARED = ["deviceID", "dataProcessingMethod", "bizRules"];
const REPORT_TEXTS = ["microorganism", "chemicalSubstance", "stringValue", "uriValue"];
/** Numbers that mean nothing without their unit. */
export const MEASURES = ["value", "minValue", "maxValue", "meanValue", "sDev", "percValue"];

export function sensorTerms(terms: Terms, list: Json | undefined): void {
  if (isJsonList(list) && list.length > 0) terms.add("sensorElementList", "true");
  for (const element of objectsIn(list)) {
    const metadata = memberOf(element, "sensorMetadata");
    for (const name of SHARED) terms.addEach(name, memberOf(metadata, name));
    for (const name of ["time", "startTime", "endTime"])
      terms.addInstant(name, memberOf(metadata, name));
    for (const report of objectsIn(element.sensorReport)) reportTerms(terms, report);
  }
}

function reportTerms(terms: Terms, report: JsonObject): void {
  terms.addEach("sensorType", report.type, (text) =>
    normalWord("measurement", text, terms.prefixes),
  );
  for (const name of [...SHARED, ...REPORT_TEXTS]) terms.addEach(name, report[name]);
  terms.addEach("hexBinaryValue", report.hexBinaryValue, (text) => text.toLowerCase());
  if (typeof report.booleanValue === "boolean")
    terms.add("booleanValue", String(report.booleanValue));
  terms.addInstant("time", report.time);
  terms.addNumber("percRank", report.percRank);
  if (typeof report.uom !== "string") return;
  for (const name of MEASURES) terms.addNumber(`${name} ${report.uom}`, report[name]);
}
