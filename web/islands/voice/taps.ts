/** One tap says thanks where it was tapped. What is wrong is said on a page of its own, as without a script. */

export function listenToTaps(): void {
  document.addEventListener("submit", (event) => {
    const { target: form, submitter } = event;
    if (!(form instanceof HTMLFormElement) || !form.matches("form.tap")) return;
    if (!(submitter instanceof HTMLButtonElement) || submitter.value === "wrong") return;
    event.preventDefault();
    void send(form, submitter);
  });
}

async function send(form: HTMLFormElement, button: HTMLButtonElement): Promise<void> {
  const fields = [...new FormData(form, button)].map(([name, value]) => [name, String(value)]);
  const body = new URLSearchParams(fields);
  const answer = await fetch(form.action, {
    method: "POST",
    body,
    headers: { accept: "*/*" },
  }).catch(() => undefined);
  // Without a connection it can be tapped again.
  if (answer?.ok !== true) return;
  const thanks = document.createElement("p");
  thanks.setAttribute("role", "status");
  thanks.tabIndex = -1;
  thanks.textContent = form.dataset.thanks ?? "";
  form.replaceWith(thanks);
  thanks.focus();
}
