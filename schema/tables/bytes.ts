/** The `bytea` column type: Uint8Array on our side, whichever driver reads it. */
import { customType } from "drizzle-orm/pg-core";

export const bytes = customType<{ data: Uint8Array; driverData: Uint8Array | string }>({
  dataType: () => "bytea",
  toDriver: (value) => `\\x${Array.from(value, (b) => b.toString(16).padStart(2, "0")).join("")}`,
  fromDriver: (value) => {
    if (typeof value !== "string") return new Uint8Array(value);
    const hex = value.startsWith("\\x") ? value.slice(2) : value;
    return Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
  },
});
