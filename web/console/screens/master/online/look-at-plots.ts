/** A file of plots is looked at by the server, and nothing of it kept. */
import type { PlotsTold } from "../../../../../schema/wire/places.ts";
import { ApiProblem, type Finding } from "../../../api.ts";
import { sendPlots } from "./calls.ts";

export interface Sent {
  readonly name: string;
  readonly geojson: object;
  readonly country: string;
  readonly commodity: string;
}

export interface Looked {
  readonly sent: Sent;
  readonly faults: readonly Finding[];
  /** Absent where something is wrong. */
  readonly told?: PlotsTold;
}

/** What is wrong with the file is no failure of the call. */
export async function lookAt(sent: Sent): Promise<Looked> {
  const { geojson, country, commodity } = sent;
  try {
    const told = await sendPlots({ geojson, country, commodity, check: true });
    return { sent, faults: [], told };
  } catch (reason) {
    if (!(reason instanceof ApiProblem) || reason.code !== "geometry-invalid") throw reason;
    return { sent, faults: reason.findings };
  }
}
