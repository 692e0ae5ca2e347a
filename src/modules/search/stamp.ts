/** Another number for another way of indexing: what was indexed the old way is then stale, and is made anew. */
const WAY_OF_INDEXING = 1;

/** The stamp that an entry is kept with: the text that it is a copy of and the way in which that was indexed. */
export function keptStamp(stamp: string): string {
  return `${WAY_OF_INDEXING} ${stamp}`;
}
