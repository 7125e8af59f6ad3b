/** Who looks at one's pages, in numbers. It is asked of the server, so none of it is kept for when there is no connection. */
import type { Screen } from "../../screens.ts";

export const screens: readonly Screen[] = [
  { who: "member", path: "/console/insight", load: () => import("./online/insight.tsx") },
];
