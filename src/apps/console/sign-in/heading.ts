/** A heading of a step: the first of a page, or below the title of a dialog. */
export type Heading = "h1" | "h2";
