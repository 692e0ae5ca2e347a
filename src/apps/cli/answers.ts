import type { Command } from "commander";

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

const inChinese: readonly (readonly [RegExp, string])[] = [
  [/^error: unknown option /, "没有这个选项："],
  [/^error: option (.+) argument missing/, "选项后面缺少内容：$1"],
  [/^error: too many arguments[^]*/, "多写了内容，请检查命令（日期里不要有空格）。\n"],
  [/^error: unknown command /, "没有这个命令："],
  [/\(Did you mean (.+)\?\)/, "（是不是 $1？）"],
];

/** Lets a command answer wrong options in Chinese and with the exit code of wrong use. */
export function plainUsage(command: Command): Command {
  return command
    .configureOutput({
      outputError: (text, write) =>
        write(inChinese.reduce((said, [from, to]) => said.replace(from, to), text)),
    })
    .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : EXIT.usage));
}
