/** An organisation's places, by name, page by page. */

import { refuse } from "../core/query/parameter-values.ts";
import type { Site, Sites } from "../ports.ts";
import { pageOfRows } from "./page-of-rows.ts";
import type { PagePorts, Parameters } from "./pages.ts";

export async function listSites(
  ports: PagePorts & { readonly sites: Sites },
  asked: { readonly organisation: string; readonly parameters: Parameters },
): Promise<{ readonly sites: readonly Site[]; readonly nextPageToken?: string }> {
  const names = ["q", "kind"] as const;
  const list = { ...asked, list: "sites", names };
  const { items, ...more } = await pageOfRows(ports, list, async ({ values, after, limit }) => {
    const { q, kind } = values;
    const { sites: items, next } = await ports.sites.list(asked.organisation, {
      ...(q !== undefined && { text: q }),
      ...(kind !== undefined && { kind: kindOf(kind) }),
      ...(after !== undefined && { after }),
      limit,
    });
    return next === undefined ? { items } : { items, next };
  });
  return { sites: items, ...more };
}

function kindOf(value: string): "site" | "plot" {
  if (value !== "site" && value !== "plot") refuse({ name: "kind" }, "site or plot", "word");
  return value as "site" | "plot";
}
