/** English of the screens in screens/operator. */
export const operator = {};
