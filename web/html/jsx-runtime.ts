/**
 * What JSX on the server becomes (`jsxImportSource` of tsconfig.json): HTML at once, from the inside out, with every text and value escaped.
 * Nothing is kept between elements, nothing waits, and no markup comes in as text.
 */

/** Written by {@link jsx} alone: whatever else stands in an element is text, and escaped. */
export class Markup {
  readonly #html: string;

  constructor(html: string) {
    this.#html = html;
  }

  toString(): string {
    return this.#html;
  }
}

export type Child = Markup | string | number | boolean | null | undefined | readonly Child[];

interface Props {
  readonly [name: string]: unknown;
}

export declare namespace JSX {
  type Element = Markup;
  type ElementType = string | ((props: never) => Child);
  interface ElementChildrenAttribute {
    readonly children: Child;
  }
  interface IntrinsicAttributes {
    readonly key?: string | number;
  }
  interface IntrinsicElements {
    readonly [tag: string]: Props;
  }
}

/** Elements that hold nothing and have no end (HTML Standard §13.1.2). */
const VOID = new Set("area base br col embed hr img input link meta source track wbr".split(" "));
const NAME = /^[A-Za-z][\w:-]*$/;

export function jsx(tag: string | ((props: Props) => Child), props: Props): Markup {
  if (typeof tag === "function") return new Markup(written(tag(props)));
  let html = `<${named(tag)}`;
  for (const name in props) if (name !== "children") html += attribute(name, props[name]);
  if (VOID.has(tag)) return new Markup(`${html}/>`);
  return new Markup(`${html}>${written(props.children as Child)}</${tag}>`);
}

export { jsx as jsxs };

export const Fragment = ({ children }: Props): Child => children as Child;

function written(child: Child): string {
  if (typeof child === "string") return escaped(child);
  if (child instanceof Markup) return child.toString();
  if (typeof child === "number") return String(child);
  if (child === undefined || child === null || typeof child === "boolean") return "";
  let html = "";
  for (const one of child) html += written(one);
  return html;
}

/** Attributes that say "true" and "false" in words; all others of two states are there or not. */
const HAS_WORDS = /^(?:aria-|data-|spellcheck$|contenteditable$|draggable$)/;

function attribute(name: string, value: unknown): string {
  if (value === undefined || value === null) return "";
  if (typeof value === "boolean" && !HAS_WORDS.test(name)) return value ? ` ${named(name)}=""` : "";
  return ` ${named(name)}="${escaped(String(value))}"`;
}

function named(name: string): string {
  if (!NAME.test(name)) throw new Error(`no name of HTML: ${name}`);
  return name;
}

const SPECIAL = /[&<>"']/;
const ENTITIES: Readonly<Record<string, string>> = {
  ...{ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" },
};

const escaped = (text: string): string =>
  SPECIAL.test(text) ? text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? "") : text;
