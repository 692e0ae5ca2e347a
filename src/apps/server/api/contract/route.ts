import type * as z from "zod";

/** One address of the programming interface: what it takes and what it answers. The console's client is typed by it. */
export type Route = {
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** '/api/documents/:siteId/:id' */
  readonly path: string;
  readonly params?: z.ZodType;
  readonly query?: z.ZodType;
  readonly body?: z.ZodType;
  readonly reply: z.ZodType;
};

/** Keeps a route's exact type, its address as a literal included. */
export function route<const R extends Route>(given: R): R {
  return given;
}
