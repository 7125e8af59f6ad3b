/** What shoppers ask on the pages of one's products. It is asked of the server, so none of it is kept for when there is no connection. */
import type { Screen } from "../../screens.ts";

const member = { who: "member" } as const;

export const screens: readonly Screen[] = [
  { ...member, path: "/console/questions", load: () => import("./online/questions.tsx") },
  { ...member, path: "/console/questions/:id", load: () => import("./online/question.tsx") },
];
