import { describedBy, Field } from "./fields.tsx";
import type { FormView, KeptFile } from "./form-view.ts";

/** Papers that go with a request. What may be sent is said before it is. */
export function FileFields({ view }: { readonly view: FormView }) {
  const hint = `身份证件照片、授权委托书、补充说明等。照片、PDF、Word、WPS、Excel、文本都可以，每个不超过 ${view.largestFile}，最多 ${view.mostFiles} 个。`;
  const problem = view.state.problems.files;
  return (
    <>
      {view.files.length === 0 ? null : <KeptFiles files={view.files} />}
      <Field id="files" name="files" label="选择文件" {...{ hint, problem }}>
        <input
          id="files"
          type="file"
          name="files"
          multiple
          data-largest={view.largestBytes}
          accept={view.accepted.map((ending) => `.${ending}`).join(",")}
          {...describedBy("files", { hint, problem })}
        />
      </Field>
    </>
  );
}

function KeptFiles({ files }: { readonly files: readonly KeptFile[] }) {
  return (
    <fieldset class="kept">
      <legend>已经收到的文件，不要的请取消勾选</legend>
      {files.map(({ ticket, name, size, isQuarantined }) => (
        <label key={ticket}>
          <input type="checkbox" name="kept" value={ticket} checked />
          <span>
            {name} <small>{size}</small>
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
