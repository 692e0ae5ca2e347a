import { paragraphsOf } from "../saving/conflict.ts";

/** A body as lines to be typed on a phone. */
export function plainTextOf(body: string): string {
  // Line ends at the end are what the person is typing; the body cannot hold them.
  return paragraphsOf(body).join("\n");
}

/** Lines as a body: each a paragraph. */
export function textBody(text: string): string {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .map(
      (line) =>
        `<p>${line.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;")}</p>`,
    )
    .join("\n");
}
