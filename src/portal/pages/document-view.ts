import type { Attachment } from "../../ui/attachments.tsx";
import type { ColumnTags } from "../../ui/head.tsx";
import type { Link } from "../../ui/links.ts";
import type { ListRow } from "../../ui/rows.tsx";
import type { SafeHtml } from "../../ui/safe-html.ts";
import type { Tone } from "../../ui/tags.tsx";
import type { Language, Openness, Validity } from "../../ui/words.ts";

/** The catalogue's facts of a document; null where it has none. */
export type DocumentFacts = {
  readonly indexNumber: string;
  readonly theme: string | null;
  readonly genre: string | null;
  readonly publisher: string;
  /** The publisher's page; null shows the name alone. */
  readonly publisherHref: string | null;
  /** 'YYYY-MM-DD'. */
  readonly writtenOn: string | null;
  /** 发文字号. */
  readonly documentNumber: string | null;
  /** 'YYYY-MM-DD HH:MM' in Beijing time. */
  readonly publishedAt: string;
  /** 'YYYY-MM-DD'. */
  readonly effectiveFrom: string | null;
  /** Null for what has no validity: news, figures, lists. */
  readonly validity: Validity | null;
  /** What stands after the tag: "至 2023-11-30". */
  readonly validityNote: string | null;
  readonly openness: Openness;
};

/** Something a reader must know before the text: repealed by, amended by, on display until. */
export type DocumentNotice = {
  readonly tone: Tone;
  readonly text: string;
  readonly link: Link | null;
};

/** What proves that the page is the one that was published. */
export type DocumentProof = {
  /** SHA-256, in full or shortened. */
  readonly digest: string;
  readonly signer: string;
  readonly signedAt: string;
  readonly verifyHref: string | null;
};

/** A correction made after publication. */
export type Correction = { readonly at: string; readonly text: string };

export type DocumentPage = {
  readonly path: string;
  readonly navKey: string | null;
  /** The columns on the way, outermost first, the document's own column last. */
  readonly crumbs: readonly Link[];
  readonly column: ColumnTags;
  readonly title: string;
  readonly facts: DocumentFacts;
  readonly source: string;
  readonly author: string | null;
  readonly keywords: readonly string[];
  readonly abstract: string | null;
  /** Address of a picture in the text. */
  readonly image: string | null;
  readonly body: SafeHtml;
  /** Language of the text where it differs from the site's. */
  readonly textLanguage: Language | null;
  readonly notices: readonly DocumentNotice[];
  readonly attachments: readonly Attachment[];
  /** Interpretations of this document. */
  readonly interpretations: readonly ListRow[];
  /** The documents that this one interprets. */
  readonly interprets: readonly ListRow[];
  readonly related: readonly ListRow[];
  readonly proof: DocumentProof | null;
  readonly corrections: readonly Correction[];
};
