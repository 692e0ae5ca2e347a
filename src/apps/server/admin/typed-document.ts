import {
  documentInput,
  type Attachment,
  type DocumentForEdit,
  type DocumentInput,
} from "../../../modules/documents/index.ts";
import type { FormFields } from "../read-form.ts";
import { htmlToPlainText, textToHtml } from "../documents/text-body.ts";

/** What a person typed into the form, as text: it is shown again when something is wrong with it. */
export type TypedDocument = {
  readonly title: string;
  readonly columnId: string;
  readonly organizationId: string;
  readonly body: string;
  readonly bodyFormat: "text" | "html";
  readonly kind: string;
  readonly normative: boolean;
  readonly documentNumber: string;
  readonly theme: string;
  readonly genre: string;
  readonly writtenOn: string;
  readonly effectiveOn: string;
  readonly expiresOn: string;
  readonly validity: string;
  readonly keywords: string;
  readonly source: string;
  readonly summary: string;
  readonly openness: string;
  readonly opennessReason: string;
  readonly channels: readonly string[];
  readonly attachments: readonly Pick<Attachment, "sha256" | "name">[];
};

/** The form of a new document. */
export const emptyDocument: TypedDocument = {
  title: "",
  columnId: "",
  organizationId: "",
  body: "",
  bodyFormat: "text",
  kind: "information",
  normative: false,
  documentNumber: "",
  theme: "",
  genre: "",
  writtenOn: "",
  effectiveOn: "",
  expiresOn: "",
  validity: "in-force",
  keywords: "",
  source: "",
  summary: "",
  openness: "proactive",
  opennessReason: "",
  channels: [],
  attachments: [],
};

/** The form of a document that is there: a body of plain paragraphs is edited as text, any other as HTML. */
export function typedFrom(document: DocumentForEdit): TypedDocument {
  const { fields, body, attachments } = document.edition;
  const text = htmlToPlainText(body);
  return {
    ...emptyDocument,
    title: fields.title,
    columnId: String(fields.columnId),
    organizationId: String(fields.organizationId),
    body: text ?? body,
    bodyFormat: text === null ? "html" : "text",
    kind: fields.kind,
    normative: fields.normative,
    documentNumber: fields.documentNumber ?? "",
    theme: fields.theme ?? "",
    genre: fields.genre ?? "",
    writtenOn: fields.writtenOn ?? "",
    effectiveOn: fields.effectiveOn ?? "",
    expiresOn: fields.expiresOn ?? "",
    validity: fields.validity,
    keywords: fields.keywords.join("，"),
    source: fields.source ?? "",
    summary: fields.summary ?? "",
    openness: fields.openness,
    opennessReason: fields.opennessReason ?? "",
    channels: fields.channels,
    attachments,
  };
}

/** The typed document of a form that was sent, with the files that came along. */
export function typedFromForm(form: FormFields, files: readonly Attachment[]): TypedDocument {
  const one = (name: string) => form.get(name)?.at(-1) ?? "";
  const kept = (form.get("attachments") ?? []).map((text) => ({
    sha256: text.slice(0, 64),
    name: text.slice(65),
  }));
  return {
    title: one("title"),
    columnId: one("columnId"),
    organizationId: one("organizationId"),
    body: one("body"),
    bodyFormat: one("bodyFormat") === "html" ? "html" : "text",
    kind: one("kind"),
    normative: one("normative") === "true",
    documentNumber: one("documentNumber"),
    theme: one("theme"),
    genre: one("genre"),
    writtenOn: one("writtenOn"),
    effectiveOn: one("effectiveOn"),
    expiresOn: one("expiresOn"),
    validity: one("validity"),
    keywords: one("keywords"),
    source: one("source"),
    summary: one("summary"),
    openness: one("openness"),
    opennessReason: one("opennessReason"),
    channels: form.get("channels") ?? [],
    attachments: [...kept, ...files],
  };
}

/** Reads a typed document; answers the input of the commands, or the first thing that is wrong as a sentence. */
export function inputOf(
  typed: TypedDocument,
):
  | { readonly ok: true; readonly input: DocumentInput }
  | { readonly ok: false; readonly problem: string } {
  const { bodyFormat, ...fields } = typed;
  const parsed = documentInput.safeParse({
    ...fields,
    genre: typed.genre === "" ? null : typed.genre,
    keywords: typed.keywords
      .split(/[,，、;；]/)
      .map((word) => word.trim())
      .filter((word) => word !== ""),
    author: null,
    body: bodyFormat === "html" ? typed.body : textToHtml(typed.body),
    attachments: typed.attachments.map((file) => ({ mediaType: "", size: 0, ...file })),
  });
  if (parsed.success) return { ok: true, input: parsed.data };
  const [issue] = parsed.error.issues;
  const isChinese = /\p{Script=Han}/u.test(issue?.message ?? "");
  return {
    ok: false,
    problem: isChinese
      ? (issue?.message ?? "")
      : `请检查“${LABELS[String(issue?.path[0])] ?? String(issue?.path[0])}”的内容。`,
  };
}

const LABELS: Readonly<Record<string, string>> = {
  title: "标题",
  columnId: "栏目",
  organizationId: "发布机构",
  body: "正文",
  kind: "类别",
  documentNumber: "发文字号",
  theme: "主题分类",
  genre: "体裁",
  writtenOn: "成文日期",
  effectiveOn: "施行日期",
  expiresOn: "有效期至",
  validity: "有效性",
  keywords: "关键词",
  source: "来源",
  summary: "内容概述",
  openness: "公开属性",
  opennessReason: "理由和条款",
  channels: "渠道",
  attachments: "附件",
};
