import { call, type Ask } from "../../api/client.ts";
import type { Address } from "../draft.ts";

type Input = Ask<"POST /api/documents">["body"];
type Saved = { readonly address: Address; readonly version: number };

/** Makes a document of a draft. The same key makes it once, also when an answer gets lost. */
export async function startOnServer(input: Input, key: string): Promise<Saved> {
  const address = await call("POST /api/documents", { body: input, key });
  const { version } = await call("GET /api/documents/:siteId/:id", { params: address });
  return { address, version };
}

/** Saves a draft on top of the version that it was written on. */
export async function saveToServer(
  address: Address,
  version: number,
  input: Input,
): Promise<Saved> {
  const saved = await call("PUT /api/documents/:siteId/:id", {
    params: address,
    body: { ...input, version },
  });
  return { address, version: saved.version };
}
