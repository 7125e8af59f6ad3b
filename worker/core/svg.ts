/** What every drawing needs: text as text, and numbers no finer than anybody sees. */

export const escaped = (text: string): string =>
  text.replace(/[<>&"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

export const units = (value: number): string => String(Math.round(value * 10) / 10);
