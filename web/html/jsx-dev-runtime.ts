/** What tests, which are built for development, call {@link jsx}. */
export { Fragment, type JSX, jsx as jsxDEV } from "./jsx-runtime.ts";
