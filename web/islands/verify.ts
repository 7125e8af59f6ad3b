/** The shopper's own phone checks the page. This much is loaded with it; the rest when the button is tapped. */
import { nodesIn } from "./verify/nodes.ts";

for (const form of document.querySelectorAll<HTMLFormElement>("form[data-island=verify]")) {
  form.addEventListener("input", () => listHosts(form));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void import("./verify/run.ts").then(({ runCheck }) => runCheck(form));
  });
  const own = form.querySelector("[data-own-host]");
  if (own !== null) own.textContent = location.host;
  listHosts(form);
  form.hidden = false;
}

/** Before anything is asked, whom it will be asked of. The first line is this site and stays. */
function listHosts(form: HTMLFormElement): void {
  const list = form.querySelector("[data-hosts]");
  const own = list?.firstElementChild;
  if (list === null || own === null || own === undefined) return;
  const hosts = nodesIn(form).map((node) => (URL.canParse(node) ? new URL(node).host : node));
  const lines = [...new Set(hosts)].map((host) => {
    const line = document.createElement("li");
    line.textContent = host;
    return line;
  });
  list.replaceChildren(own, ...lines);
}
