/** English of the screens in screens/find. */
export const find = {};
