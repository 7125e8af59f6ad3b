/** The book of an account of mass balance while it is read: what is left of each credit, the oldest drawn first. */
import { compare, type Decimal, minus, plus, ZERO } from "../decimal.ts";

/** What is left of each credit, in the order in which they end: the days of an account go forward. */
export interface Book {
  readonly credits: { readonly until: string; left: Decimal }[];
  /** Those before it are drawn or gone. */
  first: number;
  balance: Decimal;
}

export const newBook = (): Book => ({ credits: [], first: 0, balance: ZERO });

export function enter(book: Book, amount: Decimal, until: string): void {
  book.credits.push({ until, left: amount });
  book.balance = plus(book.balance, amount);
}

/** On the day itself it is gone. */
export function expire(book: Book, day: string): Decimal {
  let gone = ZERO;
  for (let one = book.credits[book.first]; one !== undefined && one.until <= day; ) {
    gone = plus(gone, one.left);
    book.first += 1;
    one = book.credits[book.first];
  }
  book.balance = minus(book.balance, gone);
  return gone;
}

/** The oldest first; it is known that there is enough. */
export function draw(book: Book, amount: Decimal): void {
  let left = amount;
  for (let one = book.credits[book.first]; one !== undefined && left.units > 0n; ) {
    const taken = compare(one.left, left) < 0 ? one.left : left;
    one.left = minus(one.left, taken);
    left = minus(left, taken);
    if (one.left.units > 0n) break;
    book.first += 1;
    one = book.credits[book.first];
  }
  book.balance = minus(book.balance, amount);
}

/** Rounded up to the twelfth digit: what is taken is never less than what was sold. */
export function perFactor(value: Decimal, factor: Decimal): Decimal {
  if (factor.units === 1n && factor.scale === 0) return value;
  const digits = 12;
  const over = value.units * 10n ** BigInt(factor.scale + digits);
  const under = factor.units * 10n ** BigInt(value.scale);
  return { units: (over + under - 1n) / under, scale: digits };
}
