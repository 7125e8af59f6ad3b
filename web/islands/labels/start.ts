/** The page of labels at work. */
import { newJobName } from "../../labels/codes.ts";
import { type Desk, draw } from "./desk.ts";
import { make, startAnew } from "./make.ts";
import { part } from "./parts.ts";
import { savePdf, saveSvg } from "./save.ts";
import { offerOrganisations } from "./who.ts";
import { wordsFor } from "./words.ts";

/** What is typed is drawn when there is a pause in it. */
const PAUSE_MS = 150;

/** What is wrong with one may be mended at the other. */
const OTHER_FIELD: { readonly [field: string]: string } = {
  ...{ day: "dateKind", dateKind: "day", free: "allergens" },
};

export function startLabels(form: HTMLFormElement): void {
  const desk: Desk = {
    ...{ form, words: wordsFor(document.documentElement.lang) },
    job: { name: newJobName(), asked: "" },
    ...{ drawingFaults: new Map(), codeFaults: new Map() },
  };
  form.addEventListener("input", ({ target }) => {
    const field = target instanceof HTMLElement ? (target.getAttribute("name") ?? "") : "";
    for (const name of [field, OTHER_FIELD[field] ?? ""]) desk.codeFaults.delete(name);
    clearTimeout(desk.pause);
    desk.pause = setTimeout(() => draw(desk), PAUSE_MS);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void make(desk);
  });
  part(form, "pdf").addEventListener("click", () => void savePdf(desk));
  part(form, "svg").addEventListener("click", () => saveSvg(desk));
  part(form, "other").addEventListener("click", () => startAnew(desk));
  fillFrom(form, new URLSearchParams(location.search));
  draw(desk);
}

/** The console leads here with the lot that was just recorded. */
function fillFrom(form: HTMLFormElement, given: URLSearchParams): void {
  for (const name of ["product", "lot", "count"]) {
    const field = form.elements.namedItem(name);
    const value = given.get(name);
    if (field instanceof HTMLInputElement && value !== null) field.value = value;
  }
  void offerOrganisations(form, given.get("for") ?? "");
}
