/** An organisation's capture jobs, newest first, page by page. EPCIS 2.0 §8.2.6. */
import type { Capture, Events } from "../ports.ts";
import { type NextPage, type PagePorts, type Parameters, pageOf } from "./pages.ts";

export async function listCaptures(
  ports: PagePorts & { readonly events: Events },
  { organisation, parameters }: { readonly organisation: string; readonly parameters: Parameters },
): Promise<{ readonly captures: readonly Capture[]; readonly next?: NextPage }> {
  const { items: captures, ...more } = await pageOf(ports, {
    question: `${organisation}\0captures`,
    parameters,
    async read(after, limit) {
      const before = after === undefined ? {} : { before: Number(after) };
      const { captures: items, isMore } = await ports.events.captures(organisation, {
        ...before,
        limit,
      });
      return { items, isMore };
    },
    keyOf: ({ position }: Capture) => String(position),
  });
  return { captures, ...more };
}
