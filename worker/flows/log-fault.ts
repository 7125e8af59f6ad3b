/** What stops the log from being written: it would rather be silent than sign two histories. */
export type LogFaultCode =
  | "no-log"
  | "wrong-log"
  | "unsigned-head"
  | "rolled-back"
  | "history-changed"
  | "chain-ahead"
  | "second-writer"
  | "entry-missing"
  | "entry-altered"
  | "order-changed"
  | "content-altered"
  | "content-missing";

export class LogFault extends Error {
  readonly code: LogFaultCode;
  constructor(code: LogFaultCode, sentence: string) {
    super(`${code}: ${sentence}`);
    this.name = "LogFault";
    this.code = code;
  }
}
