/** Elements by hand. Text goes in as text, so nothing that was fetched can become markup. */

type Attributes = { readonly [name: string]: string };

export function make(
  name: string,
  attributes: Attributes,
  ...children: (Node | string)[]
): HTMLElement {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}
