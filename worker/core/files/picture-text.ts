/** What stands for a picture where it cannot be seen. WCAG 2.2, 1.1.1. */

export const PICTURE_TEXT_CHARS_MAX = 300;

/** The name of a file, or of a camera's counter, tells nobody what is to be seen. */
const NAME_OF_A_FILE =
  /^\S+\.(?:jpe?g|png|webp|heic|gif|pdf)$|^(?:img|dsc|pxl|photo|image|bild|foto)[-_ ]?\d*$/i;

export function isPictureText(text: string): boolean {
  const said = text.trim();
  return said !== "" && !NAME_OF_A_FILE.test(said);
}
