/** From where somebody calls, as far as calls are counted together: an IPv4 address, or the /64 of an IPv6 address, which is one household's. */

const GROUPS = 8;
const GROUPS_OF_A_NETWORK = 4;

export function networkOf(address: string): string {
  if (!address.includes(":")) return address;
  const [head = "", tail] = address.split("::");
  const groups = (part: string) => part.split(":").filter((group) => group !== "");
  const [first, last] = [groups(head), groups(tail ?? "")];
  const zeros = tail === undefined ? 0 : Math.max(0, GROUPS - first.length - last.length);
  const all = [...first, ...Array.from({ length: zeros }, () => "0"), ...last];
  const network = all.slice(0, GROUPS_OF_A_NETWORK).map((group) => group.replace(/^0+(?=.)/, ""));
  return `${network.join(":").toLowerCase()}::/64`;
}
