import type { Screen } from "../../screens.ts";

export const screens: readonly Screen[] = [
  { path: "/console/sheets", who: "member", load: () => import("./sheets.tsx") },
];
