import type { Screen } from "../../screens.ts";

export const screens: readonly Screen[] = [
  { path: "/console/start", who: "person", load: () => import("./start.tsx") },
];
