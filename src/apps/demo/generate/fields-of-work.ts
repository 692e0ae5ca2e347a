/** The fields of work that the first sentence of a department's duties names; "综合业务" for others. */
export function fieldsOf(duties: string): readonly string[] {
  const first = /负责全区(.*?)等工作/.exec(duties)?.[1] ?? "综合业务";
  return first.split(/[、和]/).filter((field) => field.length > 1);
}
