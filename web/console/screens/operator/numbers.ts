/** Numbers as the operator types and reads them. */
import type { Faults } from "../../parts/form.tsx";

const MEGABYTE = 1_000_000;
/** What a field of whole numbers may hold. */
const WHOLE = /^\d{1,12}$/;

export const megabytes = (bytes: number): number => Math.round(bytes / MEGABYTE);
export const bytesOf = (typed: string): number => Number(typed) * MEGABYTE;

export const typed = (fields: FormData, name: string): string =>
  String(fields.get(name) ?? "").trim();

/** Faults of those fields that hold something else than a whole number; nothing at all is right where it may be. */
export function notWhole(
  fields: FormData,
  names: Readonly<Record<string, string>>,
  { say, mayBeEmpty }: { readonly say: (label: string) => string; readonly mayBeEmpty: boolean },
): Faults {
  return Object.fromEntries(
    Object.entries(names).flatMap(([name, label]) => {
      const value = typed(fields, name);
      const isRight = WHOLE.test(value) || (mayBeEmpty && value === "");
      return isRight ? [] : [[name, say(label)]];
    }),
  );
}
