declare const kind: unique symbol;

/** The UUID of one kind of record; it cannot be passed where another kind's UUID is wanted. */
export type Id<K extends string> = string & { readonly [kind]: K };
