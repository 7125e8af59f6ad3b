/** Where a value stands in a JSON document: `/epcisBody/eventList/0`. RFC 6901. */

/** One more step. */
export function pointerTo(pointer: string, step: string | number): string {
  return `${pointer}/${typeof step === "number" ? step : escaped(step)}`;
}

// Hardly any name needs escaping, and looking is cheaper than replacing nothing twice.
function escaped(name: string): string {
  return /[~/]/.test(name) ? name.replaceAll("~", "~0").replaceAll("/", "~1") : name;
}

/** The steps of a pointer, first to last, as the names they stand for. */
export function stepsOf(pointer: string): string[] {
  const steps = pointer.split("/").slice(1);
  return steps.map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
}
