/** Who besides its organisation may have a file. Nobody, unless it says so. docs/files.md, *Who may see it*. */

/** `auditor`: whoever audits the organisation. `buyer:<slug>`: that organisation. `public`: everybody. */
export const AUDITOR = "auditor";
export const PUBLIC = "public";
const BUYER = "buyer:";

/** The organisations that are named, each once. */
export function buyersIn(audiences: readonly string[]): readonly string[] {
  const named = audiences.filter((one) => one.startsWith(BUYER));
  return [...new Set(named.map((one) => one.slice(BUYER.length)))];
}
