/** English of the screens in screens/start. */
export const start = {};
