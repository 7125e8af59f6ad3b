/** English of the screens in screens/master. */
export const master = {};
