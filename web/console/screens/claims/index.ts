/** Claims, stories, figures and certificates: what is said of goods, and what stands behind it. None of it works without a connection, so none of it is kept for that. */
import type { Screen } from "../../screens.ts";

const member = { who: "member" } as const;

export const screens: readonly Screen[] = [
  { ...member, path: "/console/claims", load: () => import("./online/claims.tsx") },
  { ...member, path: "/console/claims/of/:product", load: () => import("./online/claims.tsx") },
  { ...member, path: "/console/claims/new/:product", load: () => import("./online/claim.tsx") },
  { ...member, path: "/console/claims/edit/:id", load: () => import("./online/claim.tsx") },
  { ...member, path: "/console/certificates", load: () => import("./online/certificates.tsx") },
  { ...member, path: "/console/certificates/new", load: () => import("./online/certificate.tsx") },
  {
    ...{ ...member, path: "/console/certificates/edit/:id" },
    load: () => import("./online/certificate.tsx"),
  },
  { ...member, path: "/console/stories", load: () => import("./online/stories.tsx") },
  { ...member, path: "/console/stories/of/:product", load: () => import("./online/stories.tsx") },
  { ...member, path: "/console/figures", load: () => import("./online/figures.tsx") },
  { ...member, path: "/console/figures/new", load: () => import("./online/figure.tsx") },
  { ...member, path: "/console/figures/edit/:id", load: () => import("./online/figure.tsx") },
];
