import { Problem, type Ask } from "../api/client.ts";

const LINE = /^(\d{4}-\d{2}-\d{2})\s+(放假|上班)\s+(\S.*)$/;

/** A year's announcement out of lines like 2027-01-01 放假 元旦. Throws a problem that names the line that is none. */
export function announcementOf(
  year: number,
  source: string,
  text: string,
): Ask<"PUT /api/work-calendar/years">["body"] {
  const lines = text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const days = lines.map((line) => {
    const [, day, kind, name] = LINE.exec(line) ?? [];
    if (day === undefined || name === undefined)
      throw new Problem(422, "malformed", `“${line}”看不懂。请写成：2027-01-01 放假 元旦`);
    return { day, kind: kind === "上班" ? ("worked" as const) : ("off" as const), name };
  });
  return { year, source, days };
}
