declare const kind: unique symbol;

/** The UUID of one kind of record; it cannot be passed where another kind's UUID is wanted. */
export type Id<K extends string> = string & { readonly [kind]: K };

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Reads a UUID in lower-case text form; answers null for anything else. */
export function parseId<K extends string>(text: string): Id<K> | null {
  return UUID.test(text) ? (text as Id<K>) : null;
}
