/** English of the screens in screens/sheets. */
export const sheets = {};
