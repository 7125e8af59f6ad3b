/** Documents, products, places and people. None of it works without a connection, so none of it is kept for that. */
import type { Screen } from "../../screens.ts";

const member = { who: "member" } as const;

export const screens: readonly Screen[] = [
  { ...member, path: "/console/files", load: () => import("./online/files.tsx") },
  { ...member, path: "/console/products", load: () => import("./online/products.tsx") },
  { ...member, path: "/console/products/new", load: () => import("./online/product.tsx") },
  { ...member, path: "/console/products/edit/:anchor", load: () => import("./online/product.tsx") },
  { ...member, path: "/console/profiles", load: () => import("./online/profiles.tsx") },
  { ...member, path: "/console/profiles/new", load: () => import("./online/profile.tsx") },
  { ...member, path: "/console/theme", load: () => import("./online/theme.tsx") },
  { ...member, path: "/console/places", load: () => import("./online/places.tsx") },
  { ...member, path: "/console/places/new", load: () => import("./online/place.tsx") },
  { ...member, path: "/console/places/edit/:id", load: () => import("./online/place.tsx") },
  { ...member, path: "/console/places/import", load: () => import("./online/plots.tsx") },
  { ...member, path: "/console/people", load: () => import("./online/people.tsx") },
  { ...member, path: "/console/people/new", load: () => import("./online/person.tsx") },
  { ...member, path: "/console/people/edit/:id", load: () => import("./online/person.tsx") },
];
