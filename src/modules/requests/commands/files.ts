import { ok, refuse } from "../../../kernel/result.ts";
import { record } from "../../../platform/audit.ts";
import { actorOf, may, type Action, type Doer } from "../../accounts/index.ts";
import type { Answer, CaseRef, RequestsDeps } from "../deps.ts";
import type { CaseFile, FileRole } from "../model.ts";
import { lockCase } from "../store/cases.ts";
import { filesOf, insertFiles } from "../store/files.ts";

/** A file as it was sealed away: its id opens it again. */
export type NewFile = Pick<
  CaseFile,
  "role" | "name" | "mediaType" | "size" | "sha256" | "isQuarantined"
> & { readonly id: string };

const MOST_FILES = 60;

/** Adds files to a case: how many and with which digests is kept with it, none is ever dropped silently. */
export function addFiles(
  deps: RequestsDeps,
  doer: Doer,
  ref: CaseRef,
  files: readonly NewFile[],
): Answer<readonly CaseFile[]> {
  return deps.db.transact(async (tx): Answer<readonly CaseFile[]> => {
    const found = await lockCase(tx, ref.siteId, ref.id);
    if (found === undefined) return refuse("not-found");
    const trail = await deps.trailOf(tx, found.case.organizationId);
    const allowed = may(doer, "request.handle", { trail });
    if (!allowed.ok) return may(doer, "request.read", { trail }).ok ? allowed : refuse("not-found");
    if (found.case.isArchived) return refuse("not-possible-now");
    const before = await filesOf(tx, ref.siteId, ref.id);
    if (before.length + files.length > MOST_FILES)
      return refuse("number-of-files", { most: String(MOST_FILES) });
    const at = deps.clock.now();
    const added = files.map((file) => ({
      ...file,
      id: file.id as CaseFile["id"],
      addedAt: at,
      addedBy: "kind" in doer ? null : doer.userId,
      purgedOn: null,
    }));
    await insertFiles(tx, ref.siteId, ref.id, added);
    await record(tx, {
      at,
      by: actorOf(doer),
      event: "request.files-added",
      subject: ref.id,
      data: {
        number: found.number,
        files: added.map(({ id, role, sha256, isQuarantined }) => ({
          id,
          role,
          sha256,
          isQuarantined,
        })),
      },
    });
    return ok(added);
  });
}

/** What only those see who may see who asked. */
const personal: ReadonlySet<FileRole> = new Set([
  "identity",
  "mandate",
  "scan",
  "payment",
] as const);

/**
 * Lets a file be opened: the caller then reads it by its id. A file in quarantine is never given out; each look at
 * one that says who asked is recorded.
 */
export function openFile(
  deps: RequestsDeps,
  doer: Doer,
  ref: CaseRef,
  fileId: string,
): Answer<CaseFile> {
  return deps.db.transact(async (tx): Answer<CaseFile> => {
    const found = await lockCase(tx, ref.siteId, ref.id);
    const file = (await filesOf(tx, ref.siteId, ref.id)).find((one) => one.id === fileId);
    if (found === undefined || file === undefined) return refuse("not-found");
    const trail = await deps.trailOf(tx, found.case.organizationId);
    const isPersonal = personal.has(file.role);
    const action: Action = isPersonal ? "request.identity.read" : "request.read";
    const allowed = may(doer, action, { trail });
    if (!allowed.ok) return may(doer, "request.read", { trail }).ok ? allowed : refuse("not-found");
    if (file.isQuarantined) return refuse("file-in-quarantine");
    if (file.purgedOn !== null) return refuse("identity-purged");
    if (isPersonal)
      await record(tx, {
        at: deps.clock.now(),
        by: actorOf(doer),
        event: "request-file.seen",
        subject: ref.id,
        data: { number: found.number, file: file.id, role: file.role },
      });
    return ok(file);
  });
}
