import type { Answer } from "../api/client.ts";

/** A row of the list of documents. */
export type Row = Answer<"GET /api/documents">["rows"][number];
