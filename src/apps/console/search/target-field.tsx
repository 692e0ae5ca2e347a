import { useQuery } from "@tanstack/react-query";
import { Button, Input } from "antd";
import { useState } from "react";
import { call } from "../api/client.ts";
import { Field } from "../form/field.tsx";
import { ProblemNotice } from "../form/problem-notice.tsx";
import type { Item } from "./words.ts";

type Pin = Extract<Item, { readonly kind: "pinned" }>;
type Chosen = { readonly key: string; readonly title: string };
const SHOWN = 8;

/** Where a pinned answer leads: a document that is looked for here, or an address; and what it is called. */
export function TargetField({
  item,
  question,
}: {
  readonly item: Pin | null;
  readonly question: string | null;
}) {
  const to = item?.target;
  const [chosen, setChosen] = useState<Chosen | null>(
    to?.kind === "document" ? { key: `${to.siteId}/${to.id}`, title: item?.title ?? "" } : null,
  );
  const [title, setTitle] = useState(item?.title ?? "");
  return (
    <>
      <input type="hidden" name="document" value={chosen?.key ?? ""} />
      {chosen === null ? (
        <>
          <Search
            first={question ?? ""}
            onChoose={(one) => {
              setChosen(one);
              setTitle(one.title);
            }}
          />
          <Field label="或者填网址" hint="本站的以 / 开头，外站的以 https:// 开头。">
            {(control) => (
              <Input
                {...control}
                name="address"
                defaultValue={to?.kind === "address" ? to.address : ""}
                autoComplete="off"
              />
            )}
          </Field>
        </>
      ) : (
        <div className="field search-chosen">
          <span className="search-chosen-title">{chosen.title}</span>
          <Button size="small" onClick={() => setChosen(null)}>
            换一条
          </Button>
        </div>
      )}
      <Field label="显示的标题" required>
        {(control) => (
          <Input
            {...control}
            name="title"
            value={title}
            onChange={(event) => setTitle(event.target.value)}
            autoComplete="off"
          />
        )}
      </Field>
    </>
  );
}

function Search({
  first,
  onChoose,
}: {
  readonly first: string;
  readonly onChoose: (chosen: Chosen) => void;
}) {
  const [typed, setTyped] = useState(first);
  const [q, setQ] = useState("");
  const found = useQuery({
    queryKey: ["search-trial", q],
    queryFn: ({ signal }) => call("GET /api/search/trial", { query: { q } }, signal),
    enabled: q !== "",
  });
  const look = () => setQ(typed.trim());
  return (
    <>
      <Field label="答案" hint="搜出一条已发布的信息，点“选这条”。">
        {(control) => (
          <div className="search-look">
            <Input
              {...control}
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
              onPressEnter={(event) => {
                event.preventDefault();
                look();
              }}
              autoComplete="off"
            />
            <Button onClick={look} loading={found.isFetching}>
              搜
            </Button>
          </div>
        )}
      </Field>
      <ProblemNotice error={found.error} />
      {found.data === undefined ? null : found.data.hits.length === 0 ? (
        <output className="field quiet">没有找到，换个词再搜。</output>
      ) : (
        <ul className="field search-choices">
          {found.data.hits.slice(0, SHOWN).map((hit) => (
            <li key={hit.id}>
              <span>
                {hit.title} <span className="quiet n">{hit.publishedOn}</span>
              </span>
              <Button
                size="small"
                aria-label={`选这条：${hit.title}`}
                onClick={() => onChoose({ key: `${hit.siteId}/${hit.id}`, title: hit.title })}
              >
                选这条
              </Button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
