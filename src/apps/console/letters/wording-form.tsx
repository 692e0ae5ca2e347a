import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App, Button } from "antd";
import { useRef, useState } from "react";
import { call } from "../api/client.ts";
import { Field } from "../form/field.tsx";
import { ProblemNotice } from "../form/problem-notice.tsx";
import { LetterPaper } from "../requests/letter-shown.tsx";
import type { Wording } from "./letters-query.ts";

/** The words of one letter, with the places that they may have, beside how the letter would look. */
export function WordingForm({
  row,
  changes,
  organizationId,
}: {
  readonly row: Wording;
  readonly changes: boolean;
  readonly organizationId: number | null;
}) {
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [text, setText] = useState(row.own ?? row.delivered);
  const area = useRef<HTMLTextAreaElement>(null);
  const params = { key: row.key };
  const preview = useMutation({
    mutationFn: (of: number) =>
      call("POST /api/letters/wordings/:key/preview", {
        params,
        body: { text, organizationId: of },
      }),
  });
  const save = useMutation({
    mutationFn: (kept: string | null) =>
      call("PUT /api/letters/wordings/:key", { params, body: { text: kept } }),
    onSuccess: async (_, kept) => {
      if (kept === null) setText(row.delivered);
      void message.success(
        kept === null ? "已恢复系统自带的文字。" : "已保存，从下一件文书起生效。",
      );
      await queries.invalidateQueries({ queryKey: ["letters", "wordings"] });
    },
  });
  const insert = (place: string) => {
    const field = area.current;
    const at = field?.selectionStart ?? text.length;
    setText(`${text.slice(0, at)}{{${place}}}${text.slice(field?.selectionEnd ?? at)}`);
    field?.focus();
  };
  return (
    <div className="letters-columns">
      <form
        className="sheet"
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate(text);
        }}
      >
        <h2>{row.name}</h2>
        <Field
          label="文字"
          hint="每行一段。花括号里的位置由系统填写；{{#某项}}…{{/某项}} 只在有这一项时出现。"
        >
          {(control) => (
            <textarea
              {...control}
              ref={area}
              className="native letters-text"
              rows={14}
              maxLength={8_000}
              readOnly={!changes}
              value={text}
              onChange={(event) => setText(event.target.value)}
            />
          )}
        </Field>
        <p className="letters-told">
          必须保留：{row.must.map((place) => `{{${place}}}`).join("、")}
        </p>
        {changes ? (
          <details className="letters-places">
            <summary>插入位置</summary>
            <div className="chips">
              {row.may.map((place) => (
                <button
                  key={place}
                  type="button"
                  className="chip-button"
                  onClick={() => insert(place)}
                >
                  {place}
                </button>
              ))}
            </div>
          </details>
        ) : null}
        <ProblemNotice error={save.error} />
        <div className="letters-acts">
          {organizationId === null ? null : (
            <Button loading={preview.isPending} onClick={() => preview.mutate(organizationId)}>
              预览
            </Button>
          )}
          {changes && row.own !== null ? (
            <Button onClick={() => save.mutate(null)}>恢复默认</Button>
          ) : null}
          {changes ? (
            <Button type="primary" htmlType="submit" loading={save.isPending}>
              保存
            </Button>
          ) : null}
        </div>
      </form>
      <section className="sheet" aria-label="预览" aria-live="polite">
        <h2>预览</h2>
        <ProblemNotice error={preview.error} />
        {preview.data === undefined ? (
          <p className="letters-told">点“预览”，用虚构的申请看看效果。</p>
        ) : (
          <LetterPaper letter={preview.data} />
        )}
      </section>
    </div>
  );
}
