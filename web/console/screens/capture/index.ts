import type { Screen } from "../../screens.ts";

export const screens: readonly Screen[] = [
  { path: "/console", who: "member", load: () => import("./home.tsx") },
  { path: "/console/record/:what", who: "member", load: () => import("./record.tsx") },
  { path: "/console/drafts", who: "member", load: () => import("./drafts.tsx") },
  { path: "/console/receipts/:id", who: "member", load: () => import("./receipt.tsx") },
  { path: "/console/fix/:id", who: "member", load: () => import("./fix.tsx") },
];
