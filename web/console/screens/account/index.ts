/** Signing in, one's own account, the team. None of it works without a connection, so none of it is kept for that. */
import type { Screen } from "../../screens.ts";

const anyone = { who: "anyone" } as const;
const member = { who: "member" } as const;

export const screens: readonly Screen[] = [
  { ...anyone, path: "/console/sign-in", load: () => import("./online/sign-in.tsx") },
  { ...anyone, path: "/console/new", load: () => import("./online/new.tsx") },
  { ...anyone, path: "/console/by-email", load: () => import("./online/by-email.tsx") },
  { ...anyone, path: "/console/enter", load: () => import("./online/enter.tsx") },
  { ...anyone, path: "/console/join", load: () => import("./online/join.tsx") },
  { who: "person", path: "/console/account", load: () => import("./online/account.tsx") },
  { ...member, path: "/console/team", load: () => import("./online/team.tsx") },
  { ...member, path: "/console/team/invite", load: () => import("./online/invite.tsx") },
  { ...member, path: "/console/team/key", load: () => import("./online/key.tsx") },
  {
    ...member,
    path: "/console/team/organisation",
    load: () => import("./online/organisation.tsx"),
  },
];
