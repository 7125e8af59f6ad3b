/** Before a question leaves, a little work: who cannot do it asks all the same, and less often. docs/questions.md. */

const CHALLENGE = "/ask/challenge";

export function listenToQuestions(): void {
  document.addEventListener("submit", (event) => {
    const { target: form } = event;
    if (!(form instanceof HTMLFormElement) || !form.matches("form.ask")) return;
    event.preventDefault();
    if (form.dataset.isAsking !== undefined) return;
    form.dataset.isAsking = "";
    void prove(form).finally(() => form.submit());
  });
}

async function prove(form: HTMLFormElement): Promise<void> {
  try {
    const challenge = await (await fetch(CHALLENGE)).text();
    const { findNonce } = await import("./work.ts");
    const fields = new FormData(form);
    // As the form will send it: lines end in two characters.
    const text = String(fields.get("question") ?? "").replace(/\r\n|\r|\n/g, "\r\n");
    const nonce = await findNonce({ challenge, about: String(fields.get("about")), text });
    hide(form, "challenge", challenge);
    hide(form, "nonce", nonce);
  } catch {
    // Without it the question goes as from a page without a script.
  }
}

function hide(form: HTMLFormElement, name: string, value: string): void {
  const field = document.createElement("input");
  Object.assign(field, { type: "hidden", name, value });
  form.append(field);
}
