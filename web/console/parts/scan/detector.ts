/** The browser's own reader of codes, where it has one that reads what goods carry. https://wicg.github.io/shape-detection-api/#barcode-detection-api */
import { FNC1 } from "../../../../worker/core/gs1/barcode-data.ts";
import type { Picture, Reader } from "./picture.ts";

type Format = "qr_code" | "data_matrix" | "code_128" | "ean_13";

interface Detector {
  detect(
    image: Picture,
  ): Promise<readonly { readonly rawValue: string; readonly format: string }[]>;
}

interface DetectorClass {
  new (options: { readonly formats: readonly Format[] }): Detector;
  getSupportedFormats(): Promise<readonly string[]>;
}

const FORMATS: readonly Format[] = ["qr_code", "data_matrix", "code_128", "ean_13"];
/** It gives the data without what says that they are GS1's: a GTIN in front does. */
const GS1_DATA = /^01\d{14}/;
const SYMBOLOGIES: Readonly<Record<string, string>> = { data_matrix: "]d2", code_128: "]C1" };

export async function ownReader(): Promise<Reader | undefined> {
  const { BarcodeDetector: Own } = globalThis as { BarcodeDetector?: DetectorClass };
  const known = (await Own?.getSupportedFormats().catch(() => [])) ?? [];
  if (Own === undefined || !FORMATS.every((format) => known.includes(format))) return undefined;
  const detector = new Own({ formats: FORMATS });
  return async (image) => {
    const found = await detector.detect(image);
    return found.map(({ rawValue, format }) => {
      const symbology = SYMBOLOGIES[format];
      return symbology !== undefined && GS1_DATA.test(rawValue.replace(FNC1, ""))
        ? symbology + rawValue
        : rawValue;
    });
  };
}
