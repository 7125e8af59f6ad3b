/** A new build of the console waits behind the one that is open. Nobody's half-filled form is taken away: it comes in when somebody says so, or nothing of the console is open any more. */

/** The service worker's word for it. */
const COME_IN = "rootproof:come-in";

/** Registers the service worker, and calls back when a newer one waits; what it is given lets that one in. */
export async function watchForUpdates(onWaiting: (letIn: () => void) => void): Promise<void> {
  const { serviceWorker } = navigator;
  if (serviceWorker === undefined) return;
  const registration = await serviceWorker.register("/console/sw.js", { scope: "/console" });
  const look = () => {
    const { waiting } = registration;
    // The very first one waits for nobody, and is no news.
    if (waiting === null || serviceWorker.controller === null) return;
    onWaiting(() => {
      serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
      waiting.postMessage(COME_IN);
    });
  };
  look();
  registration.addEventListener("updatefound", () => {
    registration.installing?.addEventListener("statechange", look);
  });
}
