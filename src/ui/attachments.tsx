import { fileSize } from "./numbers.ts";
import type { Link } from "./links.ts";

/** A file that belongs to a page: kind in capitals (PDF, XLSX) and size in bytes. */
export type Attachment = Link & { readonly kind: string; readonly size: number };

export function Attachments(props: {
  readonly attachments: readonly Attachment[];
  readonly heading: string;
  readonly otherFormat: Link | null;
}) {
  if (props.attachments.length === 0) return null;
  return (
    <section class="files">
      <h2>{props.heading}</h2>
      <ul>{props.attachments.map(fileItem)}</ul>
      {props.otherFormat ? (
        <p class="quiet">
          <a href={props.otherFormat.href}>{props.otherFormat.label}</a>
        </p>
      ) : null}
    </section>
  );
}

function fileItem(file: Attachment) {
  return (
    <li>
      <span class="kind">{file.kind}</span>
      <a href={file.href}>{file.label}</a>
      <span class="quiet">{fileSize(file.size)}</span>
    </li>
  );
}
