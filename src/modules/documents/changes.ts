import type { Edition } from "./model.ts";

type Content = Pick<Edition, "fields" | "body" | "attachments">;

/** The names of what differs between two contents of a document, for the audit log: never the text itself. */
export function changedParts(before: Content | null, after: Content): readonly string[] {
  if (before === null) return ["all"];
  const differs = (a: unknown, b: unknown) => JSON.stringify(a) !== JSON.stringify(b);
  const names = new Set([...Object.keys(before.fields), ...Object.keys(after.fields)]);
  const fields = [...names].filter((name) =>
    differs(
      before.fields[name as keyof typeof before.fields],
      after.fields[name as keyof typeof after.fields],
    ),
  );
  const files = ({ attachments }: Content) => attachments.map(({ name, sha256 }) => [name, sha256]);
  return [
    ...fields.toSorted(),
    ...(before.body === after.body ? [] : ["body"]),
    ...(differs(files(before), files(after)) ? ["attachments"] : []),
  ];
}
