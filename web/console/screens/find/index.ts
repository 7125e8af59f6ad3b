/** Finding and acting. All of it is asked of the server, so none of it is kept for when there is no connection. */
import type { Screen } from "../../screens.ts";

const member = { who: "member" } as const;

export const screens: readonly Screen[] = [
  { ...member, path: "/console/lots", load: () => import("./online/lots.tsx") },
  { ...member, path: "/console/lots/:lot", load: () => import("./online/lot.tsx") },
  { ...member, path: "/console/gaps/:lot", load: () => import("./online/gaps.tsx") },
  {
    ...member,
    path: "/console/products/gaps/:anchor",
    load: () => import("./online/product-gaps.tsx"),
  },
  { ...member, path: "/console/events", load: () => import("./online/events.tsx") },
  { ...member, path: "/console/events/:event", load: () => import("./online/event.tsx") },
  { ...member, path: "/console/tasks", load: () => import("./online/tasks.tsx") },
  { ...member, path: "/console/findings", load: () => import("./online/findings.tsx") },
  { ...member, path: "/console/findings/:event", load: () => import("./online/finding.tsx") },
  { ...member, path: "/console/report/:lot", load: () => import("./online/report.tsx") },
  { ...member, path: "/console/recall/:lot", load: () => import("./online/recall.tsx") },
  { ...member, path: "/console/transfers/:id/:lot", load: () => import("./online/transfer.tsx") },
  { ...member, path: "/console/requests", load: () => import("./online/requests.tsx") },
  { ...member, path: "/console/requests/new", load: () => import("./online/request-new.tsx") },
  { ...member, path: "/console/requests/:id", load: () => import("./online/request.tsx") },
];
