import { describedBy, Field } from "./fields.tsx";
import type { FormView, KeptFile } from "./form-view.ts";

/** What may be sent, which is said before it is. */
export type PaperTerms = {
  readonly largestFile: string;
  readonly largestBytes: number;
  readonly mostFiles: number;
  readonly accepted: readonly string[];
};

/** Papers that go with a request: those that say who asks are purged with them, so they have fields of their own. */
export function FileFields({ view }: { readonly view: FormView }) {
  const problem = view.state.problems.files;
  return (
    <>
      <p class="hint">{paperHint(view)}</p>
      {view.files.length === 0 ? null : <KeptFiles files={view.files} />}
      <PaperField
        terms={view}
        name="files"
        label="身份证件的照片或扫描件"
        problem={problem}
        hint="到期后随身份信息一起清除。"
      />
      <div class="of-agent">
        <PaperField terms={view} name="files-mandate" label="授权委托书" />
      </div>
      <PaperField terms={view} name="files-material" label="其他材料" />
    </>
  );
}

/** What may be sent, in a sentence. */
export function paperHint(terms: PaperTerms): string {
  return `照片、PDF、Word、WPS、Excel、文本都可以，每个不超过 ${terms.largestFile}，一共最多 ${terms.mostFiles} 个。`;
}

/** A field for files. */
export function PaperField(props: {
  readonly terms: PaperTerms;
  readonly name: "files" | "files-mandate" | "files-material";
  readonly label: string;
  readonly hint?: string;
  readonly problem?: string | undefined;
}) {
  const { name, terms, hint, problem } = props;
  return (
    <Field id={name} name="files" label={props.label} {...{ hint, problem }}>
      <input
        id={name}
        type="file"
        name={name}
        multiple
        data-largest={terms.largestBytes}
        accept={terms.accepted.map((ending) => `.${ending}`).join(",")}
        {...describedBy(name, { hint, problem })}
      />
    </Field>
  );
}

function KeptFiles({ files }: { readonly files: readonly KeptFile[] }) {
  return (
    <fieldset class="kept">
      <legend>已经收到的文件，不要的请取消勾选</legend>
      {files.map(({ ticket, name, size, what, isQuarantined }) => (
        <label key={ticket}>
          <input type="checkbox" name="kept" value={ticket} checked />
          <span>
            {name}{" "}
            <small>
              {what}，{size}
            </small>
            {isQuarantined ? <FileWarning /> : null}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** What is said of a file that nobody will open. */
export function FileWarning() {
  return (
    <em class="problem">
      这个文件不是照片或文档（或者名称与内容不符），为了安全我们不会打开它。请改成照片或 PDF 再传。
    </em>
  );
}
