import { pino, type Logger } from "pino";

/** The program's log. Messages carry ids and counts; never names of people, texts, addresses or passwords. */
export type Log = Pick<Logger, "debug" | "info" | "warn" | "error" | "fatal">;

/** A log that writes JSON lines to the error stream, so that what a command prints stays clean. */
export function openLog(level: string): Logger {
  return pino({ level, base: null }, pino.destination(2));
}
