/** JSON as one would write it by hand: what fits on a line stays on it. */

const COLUMNS = 76;

export function jsonText(value: unknown, indent = "", before = 0): string {
  const line = oneLine(value);
  if (indent.length + before + line.length <= COLUMNS || !isHolder(value)) return line;
  const inner = `${indent}  `;
  const [open, close] = Array.isArray(value) ? "[]" : "{}";
  const parts = Array.isArray(value)
    ? value.map((one) => inner + jsonText(one, inner))
    : Object.entries(value).map(([name, one]) => {
        const key = `${JSON.stringify(name)}: `;
        return inner + key + jsonText(one, inner, key.length);
      });
  return `${open}\n${parts.join(",\n")}\n${indent}${close}`;
}

function oneLine(value: unknown): string {
  if (!isHolder(value)) return JSON.stringify(value);
  if (Array.isArray(value)) return value.length === 0 ? "[]" : `[${value.map(oneLine).join(", ")}]`;
  const members = Object.entries(value).map(([name, one]) => `"${name}": ${oneLine(one)}`);
  return members.length === 0 ? "{}" : `{ ${members.join(", ")} }`;
}

const isHolder = (value: unknown): value is object => typeof value === "object" && value !== null;
