/** English of the screens in screens/account. */
export const account = {};
