import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Button, Input, Modal } from "antd";
import { useState, type SubmitEvent } from "react";
import { call } from "../api/client.ts";
import { Field } from "../form/field.tsx";
import { ProblemNotice } from "../form/problem-notice.tsx";
import "../list/pages.css";
import type { Filter } from "../list/use-filter.ts";
import { readSearch, writeSearch } from "../search-text.ts";
import { words } from "./words.ts";

const LIST = "documents";
const query = { queryKey: ["saved-filters"] } as const;

/** Filters that the person gave a name: one click brings them back. */
export function SavedFilters({ filter }: { readonly filter: Filter }) {
  const queries = useQueryClient();
  const [naming, setNaming] = useState(false);
  const saved = useQuery({
    ...query,
    queryFn: ({ signal }) => call("GET /api/saved-filters", {}, signal),
    staleTime: 60_000,
  });
  const changed = () => queries.invalidateQueries(query);
  const save = useMutation({
    mutationFn: (name: string) =>
      call("POST /api/saved-filters", { body: { list: LIST, name, query: text } }),
    onSuccess: async () => {
      setNaming(false);
      await changed();
    },
  });
  const forget = useMutation({
    mutationFn: (id: string) => call("DELETE /api/saved-filters/:id", { params: { id } }),
    onSuccess: changed,
  });
  const text = writeSearch(filter).slice(1);
  const rows = saved.data?.rows.filter((row) => row.list === LIST) ?? [];
  const here = rows.find((row) => row.query === text);
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    save.mutate(String(new FormData(event.currentTarget).get("name") ?? ""));
  };
  if (rows.length === 0 && text === "") return null;
  return (
    <div className="chips">
      {rows.map((row) => (
        <Link
          key={row.id}
          to="/documents"
          search={readSearch(row.query) as never}
          className={row === here ? "chip here" : "chip"}
          activeProps={{}}
        >
          {row.name}
        </Link>
      ))}
      {here === undefined ? (
        text === "" ? null : (
          <Button type="text" onClick={() => setNaming(true)}>
            {words.saveFilter}
          </Button>
        )
      ) : (
        <Button type="text" loading={forget.isPending} onClick={() => forget.mutate(here.id)}>
          删除“{here.name}”
        </Button>
      )}
      <Modal
        title={words.saveFilter}
        open={naming}
        footer={null}
        destroyOnHidden
        onCancel={() => setNaming(false)}
      >
        <form onSubmit={submit}>
          <ProblemNotice error={save.error} />
          <Field label={words.filterName} hint={words.filterNameHint}>
            {(control) => <Input {...control} name="name" maxLength={40} required />}
          </Field>
          <Button type="primary" htmlType="submit" loading={save.isPending}>
            保存
          </Button>
        </form>
      </Modal>
    </div>
  );
}
