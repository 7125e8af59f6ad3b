/** Makes numbers for tests whole: the digits, and behind them the one that checks them. */
import { checkDigit } from "../../worker/core/gs1/check-digit.ts";

export const withCheck = (digits: string): string => digits + checkDigit(digits);
