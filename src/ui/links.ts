/** A place to go to: the words and the address (site-absolute path, or a full URL). */
export type Link = { readonly label: string; readonly href: string };

/** A link with the number of records behind it; null where the number is not shown. */
export type CountedLink = Link & { readonly count: number | null };
