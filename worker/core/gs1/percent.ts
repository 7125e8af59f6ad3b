/** Percent-encoding as GS1 Digital Link writes and reads it. GS1 Digital Link URI syntax 1.4 §4.9; RFC 3986 §2. */

const RESERVED = /[^A-Za-z0-9\-._~]/;

/** Everything but letters, digits and `-._~` is escaped, in upper-case hex. For GS1 values, which are ASCII. */
export function percentEncode(value: string): string {
  // Most values have nothing to escape, and looking is cheaper than replacing nothing.
  if (!RESERVED.test(value)) return value;
  return value.replace(/[^A-Za-z0-9\-._~]/g, (character) => {
    const byte = character.charCodeAt(0);
    return `%${byte.toString(16).toUpperCase().padStart(2, "0")}`;
  });
}

/** The same for a value in a query, where a space is written as a plus. */
export function queryEncode(value: string): string {
  return percentEncode(value).replaceAll("%20", "+");
}

/** Once, byte by byte: what is not ASCII comes out as characters no GS1 set holds. A broken escape stays as it is. */
export function percentDecode(text: string): string {
  if (!text.includes("%")) return text;
  return text.replace(/%([0-9A-Fa-f]{2})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}
