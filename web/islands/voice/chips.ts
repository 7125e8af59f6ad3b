/** What matters to whoever looks stands first. Which chips are pressed is kept on this device and nowhere else. */
import { moveFirst } from "./order.ts";
import { tell } from "./tell.ts";

const CHOSEN = "rootproof-matters";
const TOLD = "rootproof-told";
const TOLD_MAX = 500;

/** The links become buttons that stay pressed; the page's own order is what none pressed gives. */
export function listenToChips(nav: HTMLElement, about: string): void {
  const chosen = new Set(kept(CHOSEN));
  const chips = [...nav.querySelectorAll<HTMLElement>("[data-topic]")].map((link) => {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = link.textContent;
    Object.assign(button.dataset, link.dataset);
    link.replaceWith(button);
    return button;
  });
  const show = () => {
    for (const chip of chips)
      chip.setAttribute("aria-pressed", String(chosen.has(chip.dataset.topic ?? "")));
    const wanted = chips.filter((chip) => chosen.has(chip.dataset.topic ?? ""));
    return moveFirst(
      nav,
      wanted.flatMap((chip) => (chip.dataset.sections ?? "").split(" ")),
    );
  };
  nav.addEventListener("click", ({ target }) => {
    const chip = target instanceof Element ? target.closest<HTMLElement>("[data-topic]") : null;
    const topic = chip?.dataset.topic;
    if (chip === null || topic === undefined) return;
    if (!chosen.delete(topic)) chosen.add(topic);
    keep(CHOSEN, [...chosen]);
    tellOnce(about, chosen);
    say(nav, chosen.has(topic) && chip.dataset.sections === "", show());
  });
  if (chosen.size === 0) return void show();
  show();
  tellOnce(about, chosen);
}

/** In words, for whoever does not see things move. */
function say(nav: HTMLElement, isNothing: boolean, first: readonly string[]): void {
  const status = nav.querySelector<HTMLElement>(".moved");
  if (status === null) return;
  const { nothing = "", first: moved = "" } = status.dataset;
  status.textContent = isNothing ? nothing : first.length === 0 ? "" : moved + first.join(", ");
}

/** Of each product every choice is told once. */
function tellOnce(about: string, chosen: ReadonlySet<string>): void {
  const told = kept(TOLD);
  const product = about.replace(/^(\/01\/\d+|\/p\/[^/]+\/[^/]+).*$/, "$1");
  const fresh = [...chosen].filter((topic) => !told.includes(`${product} ${topic}`));
  if (fresh.length === 0 || !tell(about, { topic: fresh.join(",") })) return;
  keep(TOLD, [...told, ...fresh.map((topic) => `${product} ${topic}`)].slice(-TOLD_MAX));
}

function kept(name: string): readonly string[] {
  try {
    const list: unknown = JSON.parse(localStorage.getItem(name) ?? "[]");
    return Array.isArray(list) ? list.filter((one) => typeof one === "string") : [];
  } catch {
    // What cannot be read, or may not be, is as if nothing had been chosen.
    return [];
  }
}

function keep(name: string, list: readonly string[]): void {
  try {
    localStorage.setItem(name, JSON.stringify(list));
  } catch {
    // A browser that keeps nothing forgets with the page.
  }
}
