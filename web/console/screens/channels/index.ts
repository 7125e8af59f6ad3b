/** Where a passport is met besides its own page. It is asked of the server, so none of it is kept for when there is no connection. */
import type { Screen } from "../../screens.ts";

export const screens: readonly Screen[] = [
  { who: "member", path: "/console/cards/:product", load: () => import("./online/cards.tsx") },
];
