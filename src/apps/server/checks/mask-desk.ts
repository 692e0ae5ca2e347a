import { createReadStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ok, refuse, type Result } from "../../../kernel/result.ts";
import type { SignedIn } from "../../../modules/accounts/index.ts";
import {
  checksInUse,
  maskFile,
  maskMessages,
  sealFile,
  type EditionFinding,
} from "../../../modules/checks/index.ts";
import {
  picturesIn,
  type Attachment,
  type DocumentForEdit,
  type DocumentInput,
} from "../../../modules/documents/index.ts";
import { sentenceOf } from "../../../platform/http/index.ts";
import type { App } from "../app.ts";
import type { DeskRefusal, DocumentDesk } from "../documents/desk.ts";
import type { DocumentAddress, FindingsDesk } from "./findings-desk.ts";
import { withTextMasked } from "./mask-text.ts";

type StoredName = Pick<Attachment, "name" | "sha256">;
type Copied = { readonly original: StoredName; readonly copy: Attachment };
type Done = { readonly masked: number; readonly problems: readonly string[] };

/** One click that masks: the text where it stands, a file by a new one that takes its place. */
export function maskDesk(app: App, findings: FindingsDesk, desk: DocumentDesk) {
  /** A masked copy in the store; or the sentence that says why there is none. */
  async function maskStoredFile(
    person: SignedIn,
    found: DocumentForEdit,
    file: StoredName,
  ): Promise<{ readonly file: Attachment; readonly masked: number } | string> {
    const path = app.files.pathOf(file.sha256);
    if (path === null) return `“${file.name}”不在了，请重新上传。`;
    const { settings } = await checksInUse(app.database.read, found.siteId, app.clock.today());
    const about = `${found.edition.fields.title} ${file.name}`;
    const folder = await mkdtemp(join(tmpdir(), "gongkai-masked-"));
    try {
      const made = await maskFile({ path, name: file.name }, folder, { ...settings, about });
      if (!made.ok) return `“${file.name}”：${sentenceOf(made, maskMessages)}`;
      const kept = await app.files.put(createReadStream(made.value.path), made.value.name);
      if (!kept.ok) return `“${file.name}”脱敏后没能保存，原件没有改动，请稍后再试。`;
      await app.uploads.brought(person.userId, kept.value.sha256);
      return { file: kept.value, masked: made.value.masked };
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  /** Closes the originals whose copies the draft carries now. */
  async function seal(
    person: SignedIn,
    found: DocumentForEdit,
    copies: readonly Copied[],
  ): Promise<void> {
    const at = app.clock.now();
    await app.database.transact(async (tx): Promise<Result<true, never>> => {
      for (const { original, copy } of copies) {
        await sealFile(tx, {
          siteId: found.siteId,
          documentId: found.id,
          sha256: original.sha256,
          name: original.name,
          maskedSha256: copy.sha256,
          by: person.name,
          at,
        });
      }
      return ok(true);
    });
  }

  return {
    /**
     * Masks the findings named, and of a file that is named all that can be masked. The draft is saved with it;
     * what could not be masked is said, and stays as it was.
     */
    async mask(
      person: SignedIn,
      address: DocumentAddress,
      ask: { readonly version: number; readonly keys: readonly string[] },
    ): Promise<Result<Done, DeskRefusal>> {
      const opened = await findings.open(person, address);
      if (opened === null) return refuse("not-found");
      const { found, checked } = opened;
      if (found.version !== ask.version) return refuse("changed-by-someone-else");
      const keys = new Set(ask.keys);
      const asked = checked.findings.filter((one) => keys.has(one.key));
      const text = withTextMasked(inputOf(found), asked);
      let { masked } = text;
      let { body } = text.input;
      const problems: string[] = [];
      const copies = new Map<string, Copied>();
      for (const original of [...text.input.attachments, ...picturesIn(body)]) {
        const { sha256 } = original;
        if (copies.has(sha256) || !asked.some((one) => isInside(one, sha256))) continue;
        const done = await maskStoredFile(person, found, original);
        if (typeof done === "string") {
          problems.push(done);
          continue;
        }
        copies.set(sha256, { original, copy: done.file });
        body = body.replaceAll(sha256, done.file.sha256);
        masked += done.masked;
      }
      if (masked === 0) return ok({ masked, problems });
      const attachments = text.input.attachments.map(
        (file) => copies.get(file.sha256)?.copy ?? file,
      );
      const seen = { siteId: found.siteId, id: found.id, version: found.version };
      const saved = await desk.save(person, seen, { ...text.input, body, attachments });
      if (!saved.ok) return saved;
      // Only now: a draft that could not be saved goes on with its originals.
      if (copies.size > 0) await seal(person, found, [...copies.values()]);
      return ok({ masked, problems });
    },
  };
}

export type MaskDesk = ReturnType<typeof maskDesk>;

function isInside(found: EditionFinding, sha256: string): boolean {
  const isName = found.address?.startsWith("file-name#") === true;
  return found.part === "attachment" && found.attachment?.sha256 === sha256 && !isName;
}

function inputOf(found: DocumentForEdit): DocumentInput {
  const { fields, body, attachments } = found.edition;
  return {
    ...fields,
    keywords: [...fields.keywords],
    channels: [...fields.channels],
    body,
    attachments: [...attachments],
  };
}
