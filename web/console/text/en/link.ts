/** English of the screens in screens/link. */
export const link = {};
