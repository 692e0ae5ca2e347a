import { sql, type RawBuilder } from "kysely";

/** Whether one of some spellings, in small letters, stands in a text. */
export function standsIn(
  text: RawBuilder<unknown>,
  spellings: readonly string[],
): RawBuilder<boolean> {
  // Chinese has no small letters: only a question with others is worth the time of making them.
  const hasCase = spellings.some((one) => one.toUpperCase() !== one);
  const read = hasCase ? sql`lower(${text})` : text;
  return sql`(${sql.join(
    spellings.map((one) => sql`strpos(${read}, ${one}::text) > 0`),
    sql` or `,
  )})`;
}
