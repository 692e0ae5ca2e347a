import { beijingDay } from "../kernel/dates.ts";
import {
  publicDocuments,
  type DocumentForEdit,
  type PublicDocument,
} from "../modules/documents/index.ts";
import type { Db } from "../platform/database/database.ts";
import type { PageAssets } from "../ui/page-frame.ts";
import { renderDocument } from "./pages/document-page.tsx";
import { documentModel } from "./publishing/models/document-model.ts";
import { loadSiteShape, passingFacts } from "./publishing/site-facts.ts";

const BANNER = `<p class="preview-note" role="status"><strong>预览，未公开</strong> 发布后的页面就是这样；只有登录后台的人看得到这一页。</p>`;
const UNLISTED = `<meta name="robots" content="noindex, nofollow, noarchive" />`;

/**
 * The page that a document's waiting edition will have, drawn by the same functions as the published one, with
 * a note that it is not public, kept out of search engines, its files by the addresses of those who may see
 * them. Takes `now` for the hour of publication that is still to come. Null when its column is gone.
 */
export async function previewPage(
  db: Db,
  given: DocumentForEdit,
  options: { readonly assets: PageAssets; readonly publicUrl: string | null; readonly now: Date },
): Promise<string | null> {
  const shape = await loadSiteShape(db, given.siteId, options);
  if (shape === null) return null;
  const [published] = await publicDocuments(db, given.siteId, [given.id]);
  const facts = passingFacts(shape);
  const model = documentModel(asPublished(given, published, options.now), facts);
  if (model === null) return null;
  return renderDocument(model, shape.frame)
    .replace(/<link rel="canonical"[^>]*>/, "")
    .replace("</head>", `${UNLISTED}</head>`)
    .replace("<body>", `<body>${BANNER}`)
    .replaceAll(/(\s(?:src|href)=")(?=\/files\/)/g, "$1/api");
}

function asPublished(
  given: DocumentForEdit,
  published: PublicDocument | undefined,
  now: Date,
): PublicDocument {
  const { fields, body, attachments, id, number } = given.edition;
  const publishedAt = given.publishedAt ?? given.scheduledFor ?? now;
  return {
    siteId: given.siteId,
    id: given.id,
    title: fields.title,
    path: given.path ?? "preview.html",
    documentNumber: fields.documentNumber,
    indexNumber: given.indexNumber ?? "发布时编号",
    columnId: fields.columnId,
    organizationId: fields.organizationId,
    validity: fields.validity,
    normative: fields.normative,
    kind: fields.kind,
    publishedAt,
    publishedOn: beijingDay(publishedAt),
    state: "published",
    fields,
    body,
    edition: { id, number, publishedAt },
    attachments,
    related: published?.related ?? [],
    withdrawal: null,
    archive: null,
    corrections: published?.corrections ?? [],
  };
}
