import { useQuery } from "@tanstack/react-query";
import { Select } from "antd";
import { Fragment, useState } from "react";
import { call, type Answer } from "../../api/client.ts";
import { usePhone } from "../../layout/phone.ts";
import { Loading, Nothing, Trouble } from "../../layout/states.tsx";
import { minuteOf } from "../../words/days.ts";
import type { Address, DocumentRecord } from "../draft.ts";

type Difference = Answer<"GET /api/documents/:siteId/:id/difference">;
type Block = Difference["blocks"][number];

/** What two editions of a document have not in common: side by side on a desk, one after the other on a phone. */
export function EditionDifference({
  address,
  record,
}: {
  readonly address: Address;
  readonly record: DocumentRecord;
}) {
  const numbers = record.editions.map((one) => one.number).toSorted((a, b) => a - b);
  const [from, setFrom] = useState(record.published?.number ?? numbers.at(-2) ?? numbers[0] ?? 1);
  const [to, setTo] = useState(record.edition.number);
  const phone = usePhone();
  const found = useQuery({
    queryKey: ["difference", address.siteId, address.id, from, to, record.version],
    queryFn: ({ signal }) =>
      call(
        "GET /api/documents/:siteId/:id/difference",
        { params: address, query: { from, to } },
        signal,
      ),
    enabled: from !== to,
  });
  const options = record.editions.map((one) => ({
    value: one.number,
    label: `第 ${one.number} 版（${one.by ?? "未知"}，${minuteOf(one.publishedAt ?? one.updatedAt)}${one.publishedAt === null ? "" : " 发布"}）`,
  }));
  if (numbers.length < 2) return <Nothing title="还只有一个版本，没有可比较的。" />;
  return (
    <section aria-label="版本比较" className="difference">
      <div className="difference-choice">
        <Select
          aria-label="比较的旧版本"
          value={from}
          onChange={setFrom}
          options={options}
          popupMatchSelectWidth={false}
        />
        <span>与</span>
        <Select
          aria-label="比较的新版本"
          value={to}
          onChange={setTo}
          options={options}
          popupMatchSelectWidth={false}
        />
      </div>
      {found.error !== null ? (
        <Trouble error={found.error} again={() => void found.refetch()} />
      ) : null}
      {from === to ? <p className="quiet">请选择两个不同的版本。</p> : null}
      {found.isLoading ? <Loading rows={5} /> : null}
      {found.data === undefined ? null : (
        <>
          <Fields fields={found.data.fields} />
          {found.data.attachments.removed.length + found.data.attachments.added.length ===
          0 ? null : (
            <p>
              附件：
              {found.data.attachments.removed.map((name) => (
                <del key={name}>去掉 {name} </del>
              ))}
              {found.data.attachments.added.map((name) => (
                <ins key={name}>加上 {name} </ins>
              ))}
            </p>
          )}
          {phone ? (
            <Inline blocks={found.data.blocks} />
          ) : (
            <SideBySide blocks={found.data.blocks} />
          )}
        </>
      )}
    </section>
  );
}

function Fields({ fields }: { readonly fields: Difference["fields"] }) {
  if (fields.length === 0) return null;
  return (
    <dl className="difference-fields">
      {fields.map((field) => (
        <div key={field.name}>
          <dt>{field.label}</dt>
          <dd>
            <del>{field.from === "" ? "（空）" : field.from}</del>{" "}
            <ins>{field.to === "" ? "（空）" : field.to}</ins>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Words({
  block,
  without,
}: {
  readonly block: Block;
  readonly without?: "removed" | "added";
}) {
  return block.parts.map((part, at) => {
    if (part.kind === without) return null;
    const key = `${at} ${part.kind}`;
    if (part.kind === "same") return <Fragment key={key}>{part.text}</Fragment>;
    return part.kind === "removed" ? (
      <del key={key}>{part.text}</del>
    ) : (
      <ins key={key}>{part.text}</ins>
    );
  });
}

function Inline({ blocks }: { readonly blocks: readonly Block[] }) {
  return (
    <div className="difference-inline">
      {blocks.map((block, at) => (
        <p key={`${at} ${block.kind}`} className={`difference-${block.kind}`}>
          <Words block={block} />
        </p>
      ))}
    </div>
  );
}

function SideBySide({ blocks }: { readonly blocks: readonly Block[] }) {
  return (
    <table className="difference-table">
      <thead>
        <tr>
          <th scope="col">旧版本</th>
          <th scope="col">新版本</th>
        </tr>
      </thead>
      <tbody>
        {blocks.map((block, at) => (
          <tr key={`${at} ${block.kind}`} className={`difference-${block.kind}`}>
            <td>{block.kind === "added" ? null : <Words block={block} without="added" />}</td>
            <td>{block.kind === "removed" ? null : <Words block={block} without="removed" />}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
