/** The arithmetic of the package `qrcode`, without its files, canvases and writers: all of it that we use. */
declare module "qrcode/lib/core/qrcode.js" {
  export function create(
    text: string,
    options: { readonly errorCorrectionLevel: "L" | "M" | "Q" | "H" },
  ): {
    readonly version: number;
    readonly modules: { readonly size: number; get(row: number, column: number): number };
  };
}
