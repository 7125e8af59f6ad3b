/** The sections behind the chips, in another order: the nodes themselves move, so that reading aloud and tabbing follow. */

const first = new WeakMap<Element, readonly Element[][]>();

/** Gives the headings of those that stand first now. */
export function moveFirst(nav: Element, wanted: readonly string[]): readonly string[] {
  const groups = first.get(nav) ?? groupsAfter(nav);
  first.set(nav, groups);
  const isWanted = (group: readonly Element[]) => wanted.includes(nameOf(group));
  const chosen = groups.filter(isWanted);
  const order = [...chosen, ...groups.filter((group) => !isWanted(group))].flat();
  let at: Element = nav;
  for (const element of order) {
    if (at.nextElementSibling !== element) at.after(element);
    at = element;
  }
  return chosen.map(([section]) => section?.querySelector("h2")?.textContent?.trim() ?? "");
}

/** A legend goes where its section goes: what has no place among the sections of its own belongs to the one before. */
function groupsAfter(nav: Element): Element[][] {
  const groups: Element[][] = [];
  for (let one = nav.nextElementSibling; one !== null; one = one.nextElementSibling) {
    const last = groups.at(-1);
    if (last === undefined || (one.matches("section") && !one.matches(".legend")))
      groups.push([one]);
    else last.push(one);
  }
  return groups;
}

const nameOf = ([section]: readonly Element[]) =>
  (section?.getAttribute("aria-labelledby") ?? "").replace(/-heading$/, "");
