import type { Attachment } from "../draft.ts";
import "../uploads/attachments.css";
import { kindWord, sizeWords } from "../uploads/sizes.ts";

/** The attachments of an edition, to be opened by whoever may read it. */
export function ReadAttachments({ files }: { readonly files: readonly Attachment[] }) {
  if (files.length === 0) return null;
  return (
    <section className="attachments" aria-label="附件">
      <h2>附件</h2>
      <ol className="attachment-list">
        {files.map((file) => (
          <li key={`${file.sha256} ${file.name}`} className="attachment">
            <span className="attachment-kind">{kindWord(file.name)}</span>
            <span className="attachment-name">
              <a
                href={`/api/files/${file.sha256}/${encodeURIComponent(file.name)}`}
                target="_blank"
                rel="noreferrer"
              >
                {file.name}
              </a>
              <span className="quiet"> {sizeWords(file.size)}</span>
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
