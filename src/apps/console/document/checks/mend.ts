import type { QueryClient } from "@tanstack/react-query";
import { call } from "../../api/client.ts";
import type { Address, DocumentRecord } from "../draft.ts";
import { foundAgain } from "./standing.ts";
import { findingsKey, type Finding } from "./use-findings.ts";

/**
 * Masks findings of a saved draft: in the text, or in an attachment, of which the server makes a new file.
 * Answers the document as it is afterwards, and what could not be masked.
 */
export async function maskFindings(
  queries: QueryClient,
  address: Address,
  touched: readonly Finding[],
): Promise<{
  readonly record: DocumentRecord;
  readonly masked: number;
  readonly problems: readonly string[];
}> {
  const before = await call("GET /api/documents/:siteId/:id", { params: address });
  const { findings } = await call("GET /api/documents/:siteId/:id/findings", { params: address });
  const keys = touched.flatMap((one) => foundAgain(one, findings)?.key ?? []);
  const done =
    keys.length === 0
      ? { masked: 0, problems: ["这一处已经不在了。"] }
      : await call("POST /api/documents/:siteId/:id/mask", {
          params: address,
          body: { version: before.version, keys },
        });
  const record = await call("GET /api/documents/:siteId/:id", { params: address });
  await queries.invalidateQueries({ queryKey: findingsKey(address) });
  return { record, masked: done.masked, problems: done.problems };
}

/** Lets a finding pass for a reason. */
export async function overrideFinding(
  queries: QueryClient,
  address: Address,
  version: number,
  finding: Finding,
  reason: string,
): Promise<void> {
  await call("POST /api/documents/:siteId/:id/overrides", {
    params: address,
    body: { version, keys: [finding.key], reason },
  });
  await queries.invalidateQueries({ queryKey: findingsKey(address) });
  await queries.invalidateQueries({ queryKey: ["document", address.siteId, address.id] });
}
