import type { FastifyInstance } from "fastify";
import type { Ask } from "./look.ts";

/** No visitor comes from there: what the server asks itself takes nothing from their share of requests. */
const OWN = "127.0.0.77";

/** Asks the server as a visitor would who is not signed in, through all that stands before its routes. */
export function asVisitor(http: FastifyInstance): Ask {
  return async (path, method = "GET") => {
    const { statusCode, body } = await http.inject({
      method,
      url: path,
      headers: { accept: "text/html" },
      remoteAddress: OWN,
    });
    return { status: statusCode, body };
  };
}
