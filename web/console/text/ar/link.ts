/** Arabic of the screens in screens/link: see text/en. */
import type { link as english } from "../en/link.ts";

export const link: typeof english = {};
