import type { DocumentForEdit } from "../../../modules/documents/index.ts";
import { genres } from "../../../modules/documents/index.ts";
import type { Organization } from "../../../modules/organizations/index.ts";
import { acceptedEndings } from "../../../platform/files/index.ts";
import { Choice, Field } from "./layout.tsx";
import { columnOptions, type Places } from "./places-of.ts";
import type { TypedDocument } from "./typed-document.ts";
import { channelWords, kindWords, opennessWords, optionsOf, validityWords } from "./words.ts";

const CARRIED = [
  "weibo",
  "wechat",
  "gazette",
  "press-conference",
  "newspaper",
  "broadcast",
  "reading-point",
  "notice-board",
] as const;

export type DocumentForm = {
  readonly action: string;
  readonly token: string;
  readonly typed: TypedDocument;
  readonly places: Places;
  readonly organizations: readonly Organization[];
  readonly document: DocumentForEdit | null;
  /** Sent back with the form, so that sending it twice drafts once. */
  readonly formKey: string;
};

/** The form of a document: what is asked first stands first; the rest is folded away. */
export function DocumentFormMain({
  action,
  token,
  typed,
  places,
  organizations,
  document,
  formKey,
}: DocumentForm) {
  const line = (name: keyof TypedDocument & string, about: object = {}) => (
    <input id={name} name={name} value={String(typed[name] ?? "")} {...about} />
  );
  return (
    <form class="card" method="post" action={action} enctype="multipart/form-data">
      <input type="hidden" name="_token" value={token} />
      <input type="hidden" name="_key" value={formKey} />
      {document === null ? null : (
        <input type="hidden" name="version" value={String(document.version)} />
      )}
      <div class="fields">
        <Field name="title" label="标题" required wide>
          {line("title", { required: true, maxlength: 500 })}
        </Field>
        <Field name="columnId" label="栏目" required>
          <Choice
            name="columnId"
            value={typed.columnId}
            options={columnOptions(places, "id")}
            none="请选择"
          />
        </Field>
        <Field name="organizationId" label="发布机构" required>
          <Choice
            name="organizationId"
            value={typed.organizationId}
            options={organizations.map((one) => ({ value: String(one.id), label: one.name }))}
            none="请选择"
          />
        </Field>
        <Field
          name="body"
          label={typed.bodyFormat === "html" ? "正文（HTML）" : "正文（每行一段）"}
          required
          wide
        >
          <textarea id="body" name="body" class="body">
            {typed.body}
          </textarea>
          <input type="hidden" name="bodyFormat" value={typed.bodyFormat} />
        </Field>
        <Field
          name="files"
          label={`添加附件（可多选：${acceptedEndings.slice(0, 8).join("、")} 等）`}
          wide
        >
          <input id="files" name="files" type="file" multiple />
        </Field>
        {typed.attachments.length === 0 ? null : (
          <fieldset class="wide">
            <legend>已有附件（去掉勾选即移除）</legend>
            <div class="checks">
              {typed.attachments.map((file) => (
                <label>
                  <input
                    type="checkbox"
                    name="attachments"
                    value={`${file.sha256} ${file.name}`}
                    checked
                  />
                  {file.name}
                </label>
              ))}
            </div>
          </fieldset>
        )}
        <Field name="openness" label="公开属性" required>
          <Choice name="openness" value={typed.openness} options={optionsOf(opennessWords)} />
        </Field>
        <Field name="opennessReason" label="不主动公开的理由和条款">
          {line("opennessReason")}
        </Field>
        <Field name="kind" label="类别">
          <Choice name="kind" value={typed.kind} options={optionsOf(kindWords)} />
        </Field>
        <div class="checks">
          <label>
            <input type="checkbox" name="normative" value="true" checked={typed.normative} />
            这是行政规范性文件
          </label>
        </div>
        <Field name="documentNumber" label="发文字号，如 晴政发〔2018〕12号">
          {line("documentNumber")}
        </Field>
        <Field name="genre" label="体裁">
          <Choice
            name="genre"
            value={typed.genre}
            options={genres.map((genre) => ({ value: genre, label: genre }))}
            none="未定"
          />
        </Field>
        <Field name="theme" label="主题分类，如 综合政务/政务公开">
          {line("theme")}
        </Field>
        <Field name="writtenOn" label="成文日期">
          {line("writtenOn", { type: "date" })}
        </Field>
        <Field name="effectiveOn" label="施行日期">
          {line("effectiveOn", { type: "date" })}
        </Field>
        <Field name="expiresOn" label="有效期至">
          {line("expiresOn", { type: "date" })}
        </Field>
        <Field name="validity" label="有效性">
          <Choice name="validity" value={typed.validity} options={optionsOf(validityWords)} />
        </Field>
        <Field name="keywords" label="关键词（用逗号分开）">
          {line("keywords")}
        </Field>
        <Field name="source" label="来源（转载时填写）">
          {line("source")}
        </Field>
        <Field name="summary" label="内容概述" wide>
          {line("summary")}
        </Field>
        <fieldset class="wide">
          <legend>同时经这些渠道公开（网站不必选）</legend>
          <div class="checks">
            {CARRIED.map((channel) => (
              <label>
                <input
                  type="checkbox"
                  name="channels"
                  value={channel}
                  checked={typed.channels.includes(channel)}
                />
                {channelWords[channel]}
              </label>
            ))}
          </div>
        </fieldset>
      </div>
      <div class="row">
        <button type="submit">保存草稿</button>
        <a
          class="button plain"
          href={
            document === null
              ? "/admin/documents"
              : `/admin/documents/${document.siteId}/${document.id}`
          }
        >
          不保存，返回
        </a>
      </div>
    </form>
  );
}
