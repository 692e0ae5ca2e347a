import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App, Button } from "antd";
import { useState, type SubmitEvent } from "react";
import { call } from "../api/client.ts";
import { FormDialog } from "../form/form-dialog.tsx";
import { ProblemNotice } from "../form/problem-notice.tsx";
import { BlockedFields, PinFields, ShortNameFields, SynonymFields } from "./entry-fields.tsx";
import { itemIn, questionsOf } from "./entry-form.ts";
import { Preview } from "./preview.tsx";
import { leads, titles, type Item, type Opened } from "./words.ts";

/** Writes an entry, and shows before it is saved what it changes. */
export function EntryDialog({
  opened,
  onClose,
}: {
  readonly opened: Opened | null;
  readonly onClose: () => void;
}) {
  return (
    <FormDialog
      title={opened === null ? "" : `${opened.id === null ? "添加" : "修改"}${titles[opened.kind]}`}
      open={opened !== null}
      wide
      onClose={onClose}
    >
      {opened === null ? null : <EntryForm opened={opened} onClose={onClose} />}
    </FormDialog>
  );
}

function EntryForm({ opened, onClose }: { readonly opened: Opened; readonly onClose: () => void }) {
  const { kind, id } = opened;
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [tried, setTried] = useState<Item | null>(null);
  const save = useMutation({
    mutationFn: (item: Item) =>
      id === null
        ? call("POST /api/search/lexicon", { body: item })
        : call("PUT /api/search/lexicon/:id", { params: { id }, body: item }),
    onSuccess: async () => {
      onClose();
      void message.success("已保存，几秒钟内生效。");
      await queries.invalidateQueries({ queryKey: ["lexicon"] });
      await queries.invalidateQueries({ queryKey: ["search-trial"] });
    },
  });
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const item = itemIn(kind, new FormData(event.currentTarget));
    const button = event.nativeEvent.submitter;
    if (button?.getAttribute("value") === "preview") setTried(item);
    else save.mutate(item);
  };
  return (
    <form onSubmit={submit} onChange={() => setTried(null)}>
      <p className="told">{leads[kind]}</p>
      <ProblemNotice error={save.error} />
      {kind === "synonyms" ? <SynonymFields opened={opened} /> : null}
      {kind === "short-name" ? <ShortNameFields opened={opened} /> : null}
      {kind === "pinned" ? <PinFields opened={opened} /> : null}
      {kind === "blocked" ? <BlockedFields opened={opened} /> : null}
      <div className="search-dialog-acts">
        <Button type="primary" htmlType="submit" value="save" loading={save.isPending}>
          保存
        </Button>
        {kind === "blocked" ? null : (
          <Button htmlType="submit" value="preview">
            先看看有什么变化
          </Button>
        )}
      </div>
      {tried === null || kind === "blocked" ? null : (
        <Preview item={tried} id={id} questions={questionsOf(tried, opened.question)} />
      )}
    </form>
  );
}
