import type { Screen } from "../../screens.ts";

export const screens: readonly Screen[] = [
  { path: "/console/operator", who: "operator", load: () => import("./operator.tsx") },
];
