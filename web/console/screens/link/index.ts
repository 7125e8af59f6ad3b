/** Links for suppliers without an account: the form on their phone, which works without a connection; and the maker's side, which does not. */
import type { Screen } from "../../screens.ts";

const member = { who: "member" } as const;

export const screens: readonly Screen[] = [
  { who: "anyone", path: "/console/l", load: () => import("./phone/link.tsx") },
  { who: "anyone", path: "/console/l/claim/:id", load: () => import("./online/claim.tsx") },
  { ...member, path: "/console/partners", load: () => import("./online/partners.tsx") },
  { ...member, path: "/console/partners/new", load: () => import("./online/introduce.tsx") },
  { ...member, path: "/console/partners/add", load: () => import("./online/add.tsx") },
  { ...member, path: "/console/partners/:slug", load: () => import("./online/partner.tsx") },
  { ...member, path: "/console/partners/:slug/link", load: () => import("./online/make-link.tsx") },
  { ...member, path: "/console/links/:id", load: () => import("./online/own-link.tsx") },
];
