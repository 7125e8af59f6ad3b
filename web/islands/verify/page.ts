/** Reads off the page what it claims: the steps, and every shown value that stands in a committed event. */

export interface Shown {
  readonly element: Element;
  /** RFC 6901, as in the proof bundle. */
  readonly pointer: string;
  readonly value: string;
  /** How `value` and what people read belong together; see web/parts/fact.tsx. */
  readonly as: string;
  /** What people read. */
  readonly read: string;
}

export interface PageStep {
  readonly element: Element;
  readonly count: string;
  readonly title: string;
  readonly index?: string;
  readonly proof?: string;
  readonly voided: boolean;
  readonly shown: readonly Shown[];
}

export function stepsOnPage(root: ParentNode): PageStep[] {
  return [...root.querySelectorAll<HTMLElement>("[data-step]")].map((element) => {
    const { step = "", title = "", index, proof, voided } = element.dataset;
    return {
      element,
      count: step,
      title,
      ...(index === undefined ? {} : { index }),
      ...(proof === undefined ? {} : { proof }),
      voided: voided !== undefined,
      shown: [...element.querySelectorAll<HTMLElement>("[data-pointer]")].map(readShown),
    };
  });
}

function readShown(element: HTMLElement): Shown {
  const { pointer = "", value = "", as = "code" } = element.dataset;
  return { element, pointer, value, as, read: (element.textContent ?? "").trim() };
}
