/** Exit codes: 1 what was asked could not be done as a whole, 2 wrong settings or options, 3 no database. */
export const EXIT = { refused: 1, usage: 2, database: 3 } as const;

/** Says a problem on the error stream and sets the exit code. */
export function fail(message: string, exitCode: number): void {
  process.stderr.write(`${message}\n`);
  process.exitCode = exitCode;
}

/** Prints a line of the command's answer. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
