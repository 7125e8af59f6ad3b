/** The parts of the page, by the names they have in web/parts/labels. */

type Kinds = {
  readonly "signed-in": HTMLElement;
  readonly "by-key": HTMLElement;
  readonly for: HTMLSelectElement;
  readonly codes: HTMLFieldSetElement;
  readonly sheet: HTMLElement;
  readonly sample: HTMLElement;
  readonly warnings: HTMLElement;
  readonly status: HTMLElement;
  readonly make: HTMLButtonElement;
  readonly made: HTMLElement;
  readonly which: HTMLElement;
  readonly sheets: HTMLSelectElement;
  readonly pdf: HTMLButtonElement;
  readonly svg: HTMLButtonElement;
  readonly other: HTMLButtonElement;
};

export function part<K extends keyof Kinds>(form: HTMLFormElement, name: K): Kinds[K] {
  const found = form.querySelector<Kinds[K]>(`[data-part=${name}]`);
  if (found === null) throw new Error(`the page has no part ${name}`);
  return found;
}

/** What is written into a field, without space at its ends. */
export function written(form: HTMLFormElement, name: string): string {
  const value = new FormData(form).get(name);
  return typeof value === "string" ? value.trim() : "";
}
