import pino, { type Logger } from "pino";

let logger: Logger | undefined;

/** The process's log: JSON lines on standard output. Never given passwords, tokens or typed text. */
export function log(): Logger {
  logger ??= pino({ level: process.env.LOG_LEVEL ?? "info", timestamp: pino.stdTimeFunctions.isoTime });
  return logger;
}
