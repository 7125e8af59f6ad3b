/** English of the screens in screens/capture. */
export const capture = {};
