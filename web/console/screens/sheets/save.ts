/** Tables into files on this device. */
import { writeCsv } from "./csv.ts";
import type { Form, NamedTable } from "./tables.ts";

/** A CSV file holds the first table alone. */
export async function saveTables(name: string, form: Form, tables: readonly NamedTable[]) {
  if (form === "csv") {
    const text = writeCsv(tables[0]?.table ?? []);
    return saveBlob(`${name}.csv`, new Blob([text], { type: "text/csv;charset=utf-8" }));
  }
  const { writeXlsx } = await import("./online/xlsx.ts");
  saveBlob(`${name}.xlsx`, await writeXlsx(tables));
}

/** Browsers fetch the address after the click: it has to live a moment longer. */
const ADDRESS_LIVES_MS = 60_000;

function saveBlob(name: string, blob: Blob): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), ADDRESS_LIVES_MS);
}
