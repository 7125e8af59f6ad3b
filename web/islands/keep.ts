/** The page is kept on this phone and opens there without a connection: web/kept does it, this file asks for it. Nothing is sent anywhere. */

const WORKER = "/p/sw.js";
/** How long to wait before each try. */
const TRIES_S = [1, 2, 4, 8, 15, 30, 60, 120];
/** Pages, and the codes that lead to them. */
const SCOPES = ["/p/", "/01/"];
/** As in kept/passports-sw.ts. */
const NEWER = "rootproof:newer";

const { serviceWorker } = navigator;
const line = document.querySelector<HTMLElement>("[data-island=keep]");

if (serviceWorker !== undefined) {
  comeBack();
  if (document.readyState === "complete") void start();
  else addEventListener("load", () => void start(), { once: true });
}

/** What was kept gives way as soon as there is anything newer, or a connection. */
function comeBack(): void {
  if (document.querySelector(".kept:not([hidden])") === null) return;
  serviceWorker.addEventListener("message", ({ data }) => data === NEWER && location.reload());
  addEventListener("online", () => void tryAgain());
  void tryAgain();
}

/** A phone says early that it is online, and some never say: this site has to answer. */
async function tryAgain(): Promise<void> {
  for (const seconds of TRIES_S) {
    await new Promise((done) => setTimeout(done, seconds * 1_000));
    const answer = await fetch(WORKER, { method: "HEAD", cache: "no-store" }).catch(
      () => undefined,
    );
    if (answer !== undefined) return location.reload();
  }
}

/** A browser that keeps nothing, as in a private window, says so here, and shows no button. */
async function start(): Promise<void> {
  const wasLookedAfter = serviceWorker.controller !== null;
  try {
    for (const scope of SCOPES) {
      await serviceWorker.register(WORKER, { scope, updateViaCache: "none" });
    }
  } catch {
    return;
  }
  const { active } = await serviceWorker.ready;
  if (active === null) return;
  const ask = (what: string) => {
    const { port1, port2 } = new MessageChannel();
    active.postMessage(what, [port2]);
    return new Promise<boolean>((done) => {
      port1.onmessage = ({ data }) => done(data === true);
    });
  };
  if (!wasLookedAfter) await ask("seen");
  if (line !== null) await offer(line, ask);
}

async function offer(line: HTMLElement, ask: (what: string) => Promise<boolean>): Promise<void> {
  const button = line.querySelector("button");
  const status = line.querySelector<HTMLElement>("[aria-live]");
  if (button === null || status === null) return;
  const isPressed = () => button.getAttribute("aria-pressed") === "true";
  const press = (pressed: boolean) => button.setAttribute("aria-pressed", String(pressed));
  press(await ask("mine"));
  button.addEventListener("click", async () => {
    const wanted = !isPressed();
    const done = await ask(wanted ? "keep" : "drop");
    press(wanted && done);
    const { kept = "", dropped = "", failed = "" } = status.dataset;
    status.textContent = wanted ? (done ? kept : failed) : dropped;
  });
  line.hidden = false;
}
