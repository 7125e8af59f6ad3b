/** Labels are drawn on the device of whoever prints them. Without this script a sentence stands where the form is. */
import { startLabels } from "./labels/start.ts";

for (const form of document.querySelectorAll<HTMLFormElement>("form[data-island=labels]")) {
  startLabels(form);
  form.hidden = false;
  document.querySelector("[data-part=unscripted]")?.remove();
}
