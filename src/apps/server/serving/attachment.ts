import type { IncomingMessage, ServerResponse } from "node:http";
import { mayOpenInBrowser, mediaTypeOf, safeFileName } from "../../../platform/files/index.ts";
import { contentDisposition } from "../../../platform/http/disposition.ts";
import { FILE_POLICY, securityHeaders } from "../../../platform/http/security-headers.ts";
import { sendFile } from "./send-file.ts";

/**
 * Sends a stored file under the name that its address gives it, where content and ending say the same. Answers
 * false, with nothing sent, when they do not or there is no such file. Whether it is public was asked before.
 */
export async function sendAttachment(
  request: IncomingMessage,
  response: ServerResponse,
  about: {
    readonly file: string;
    readonly sha256: string;
    readonly name: string;
    readonly secure: boolean;
  },
): Promise<boolean> {
  const name = safeFileName(about.name);
  if (!name.ok) return false;
  const type = await mediaTypeOf(about.file, name.value).catch(() => null);
  if (type === null || !type.ok) return false;
  const how = mayOpenInBrowser(type.value) ? "inline" : "attachment";
  await sendFile(request, response, {
    file: about.file,
    tag: about.sha256,
    type: type.value,
    form: "identity",
    varies: false,
    caching: "public, max-age=0, must-revalidate",
    more: [
      "Content-Disposition",
      contentDisposition(how, name.value),
      ...securityHeaders(about.secure, FILE_POLICY),
    ],
  });
  return true;
}
