import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Button, Input } from "antd";
import { useState, type SubmitEvent } from "react";
import { call, type Answer } from "../api/client.ts";
import { Field } from "../form/field.tsx";
import { textIn } from "../form/typed.ts";
import { Loading, Nothing, Trouble } from "../layout/states.tsx";
import { Tag } from "../layout/tag.tsx";
import { useFilter } from "../list/use-filter.ts";
import { numberWords } from "../words/numbers.ts";
import { EntryDialog } from "./entry-dialog.tsx";
import { becauseWords, type Opened } from "./words.ts";
import { WhyTable } from "./why-table.tsx";

type Tried = Answer<"GET /api/search/trial">;

/** Asks a question as a visitor would, and says what it was taken for and why each result is here. */
export function Trial({ changes }: { readonly changes: boolean }) {
  const [filter, change] = useFilter();
  const [opened, setOpened] = useState<Opened | null>(null);
  const q = filter["q"] ?? "";
  const trial = useQuery({
    queryKey: ["search-trial", q],
    queryFn: ({ signal }) => call("GET /api/search/trial", { query: { q } }, signal),
    enabled: q !== "",
    placeholderData: keepPreviousData,
  });
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    change({ q: textIn(new FormData(event.currentTarget), "q") || undefined });
  };
  const { data } = trial;
  return (
    <>
      <form className="sheet search-try" onSubmit={submit}>
        <Field label="搜什么" hint="和网站上的搜索一样，只是不计入统计。">
          {(control) => (
            <div className="search-look">
              <Input {...control} key={q} name="q" defaultValue={q} maxLength={200} />
              <Button type="primary" htmlType="submit" loading={trial.isFetching}>
                试一试
              </Button>
            </div>
          )}
        </Field>
      </form>
      {q === "" ? null : trial.error !== null ? (
        <Trouble error={trial.error} again={() => void trial.refetch()} />
      ) : data === undefined ? (
        <Loading rows={6} />
      ) : (
        <>
          <Understood data={data} />
          {changes ? (
            <p className="search-acts">
              <Button
                onClick={() =>
                  setOpened({ kind: "synonyms", id: null, item: null, question: data.typed })
                }
              >
                加同义词
              </Button>
              <Button
                onClick={() =>
                  setOpened({ kind: "pinned", id: null, item: null, question: data.typed })
                }
              >
                置顶答案
              </Button>
            </p>
          ) : null}
          <Hits data={data} />
        </>
      )}
      <EntryDialog opened={opened} onClose={() => setOpened(null)} />
    </>
  );
}

function Understood({ data }: { readonly data: Tried }) {
  return (
    <section className="sheet search-understood" aria-label="怎样理解">
      <h2>怎样理解</h2>
      {data.notions.length === 0 ? (
        <p>没有可以搜索的词。</p>
      ) : (
        <dl>
          {data.notions.map((notion) => (
            <div key={notion.typed}>
              <dt>
                {notion.typed}
                {notion.isOptional ? <span className="quiet">（可有可无）</span> : null}
              </dt>
              <dd>
                {notion.ways.map((way) => (
                  <span key={`${way.because} ${way.shown}`} className="search-way">
                    {way.shown}
                    <span className="quiet">
                      {becauseWords[way.because] ?? way.because}
                      {way.weight < 1 ? ` ×${way.weight.toFixed(2)}` : ""}
                    </span>
                  </span>
                ))}
              </dd>
            </div>
          ))}
        </dl>
      )}
      {data.isCorrected ? (
        <p>
          <Tag tone="heed">已纠正</Tag> 照原词没有找到，下面是纠正后的结果。
        </p>
      ) : null}
      {data.dropped.length === 0 ? null : <p>结果里没有同时包含：{data.dropped.join("、")}。</p>}
    </section>
  );
}

function Hits({ data }: { readonly data: Tried }) {
  return (
    <section aria-label="结果" className="search-part">
      <h2>
        {data.totalExact ? "" : "约 "}
        {numberWords(data.total)} 条结果
      </h2>
      {data.pinned === null ? null : (
        <div className="sheet">
          <p>
            <Tag tone="brand">置顶到 {data.pinned.to}</Tag> {data.pinned.title}
          </p>
          <p className="quiet">{data.pinned.sentence}</p>
        </div>
      )}
      {data.hits.length === 0 ? (
        <div className="sheet">
          <Nothing title="没有结果">
            <p>想想文件里会用什么说法，加一组同义词；或者置顶一条答案。</p>
          </Nothing>
        </div>
      ) : (
        <ol className="search-hits">
          {data.hits.map((hit) => (
            <li key={hit.id} className="sheet">
              <p>
                <a className="row-title" href={hit.address} target="_blank" rel="noreferrer">
                  {hit.title}
                </a>
              </p>
              <p className="row-facts">
                <span className="n">{hit.publishedOn}</span>
                <span>{hit.kind}</span>
                {hit.isReadWhole ? null : <span>附件没有全部读出</span>}
                <span>
                  得分 <span className="n">{hit.total.toFixed(2)}</span>
                </span>
              </p>
              <details>
                <summary>为什么在这里</summary>
                <WhyTable hit={hit} />
              </details>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
