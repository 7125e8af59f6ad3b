/**
 * Declarations over others. A document may declare hundreds of prefixes and a hundred thousand values in it one more each: nothing is
 * copied until somebody wants to see them all.
 */
export class LayeredPrefixes implements ReadonlyMap<string, string> {
  readonly #declared: ReadonlyMap<string, string>;
  readonly #below: ReadonlyMap<string, string>;

  constructor(declared: ReadonlyMap<string, string>, below: ReadonlyMap<string, string>) {
    this.#declared = declared;
    this.#below = below;
  }

  get(name: string): string | undefined {
    return this.#declared.get(name) ?? this.#below.get(name);
  }

  has(name: string): boolean {
    return this.#declared.has(name) || this.#below.has(name);
  }

  get size(): number {
    return this.#all().size;
  }

  forEach(visit: (meaning: string, name: string, map: ReadonlyMap<string, string>) => void): void {
    this.#all().forEach(visit);
  }

  keys() {
    return this.#all().keys();
  }

  values() {
    return this.#all().values();
  }

  entries() {
    return this.#all().entries();
  }

  [Symbol.iterator]() {
    return this.#all()[Symbol.iterator]();
  }

  #all(): Map<string, string> {
    return new Map([...this.#below, ...this.#declared]);
  }
}
