import { useQuery } from "@tanstack/react-query";
import { call, type Answer } from "../api/client.ts";
import { Loading, Trouble } from "../layout/states.tsx";
import { Tag } from "../layout/tag.tsx";
import { numberWords } from "../words/numbers.ts";
import type { Item } from "./words.ts";

type Row = Answer<"POST /api/search/preview">["rows"][number];
type Found = Row["before"];

/** What questions find now, and what they would find with the entry: the first five of each, side by side. */
export function Preview({
  item,
  id,
  questions,
}: {
  readonly item: Item | null;
  readonly id: number | null;
  readonly questions: readonly string[];
}) {
  const preview = useQuery({
    queryKey: ["search-preview", item, id, questions],
    queryFn: ({ signal }) =>
      call("POST /api/search/preview", { body: { item, id, questions: [...questions] } }, signal),
    retry: false,
    gcTime: 0,
  });
  if (preview.error !== null)
    return <Trouble error={preview.error} again={() => void preview.refetch()} />;
  if (preview.data === undefined) return <Loading rows={3} />;
  return (
    <div className="search-preview" aria-live="polite">
      {preview.data.rows.map((row) => (
        <section key={row.question} aria-label={`搜“${row.question}”`}>
          <h2>
            搜“{row.question}”{isSame(row) ? <Tag>没有变化</Tag> : <Tag tone="fine">有变化</Tag>}
          </h2>
          <div className="search-sides">
            <Side title="现在" found={row.before} others={row.after} />
            <Side title="保存后" found={row.after} others={row.before} marks />
          </div>
        </section>
      ))}
    </div>
  );
}

function Side({
  title,
  found,
  others,
  marks = false,
}: {
  readonly title: string;
  readonly found: Found;
  readonly others: Found;
  readonly marks?: boolean;
}) {
  const known = new Set(others.hits.map((hit) => hit.id));
  return (
    <div className="search-side">
      <p className="quiet">
        {title}：{found.totalExact ? "" : "约 "}
        {numberWords(found.total)} 条
      </p>
      {found.pinned === null ? null : (
        <p>
          <Tag tone="brand">置顶</Tag> {found.pinned}
        </p>
      )}
      {found.hits.length === 0 ? (
        <p>没有结果</p>
      ) : (
        <ol>
          {found.hits.map((hit) => (
            <li key={hit.id}>
              <a href={hit.address} target="_blank" rel="noreferrer">
                {hit.title}
              </a>
              {marks && !known.has(hit.id) ? <Tag tone="fine">新</Tag> : null}
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}

function isSame({ before, after }: Row): boolean {
  const keys = (found: Found) => found.hits.map((hit) => hit.id).join();
  return (
    before.total === after.total && before.pinned === after.pinned && keys(before) === keys(after)
  );
}
