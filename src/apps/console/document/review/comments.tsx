import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Button, Input } from "antd";
import { useState } from "react";
import { call } from "../../api/client.ts";
import { ProblemNotice } from "../../form/problem-notice.tsx";
import { minuteOf } from "../../words/days.ts";
import { documentQuery } from "../document-query.ts";
import type { Address, DocumentRecord } from "../draft.ts";
import type { Picked } from "./read-text.tsx";

/** Comments on words of the text, and a place to write one on the words that are selected. */
export function Comments({
  address,
  record,
  picked,
  onWritten,
  onGo,
}: {
  readonly address: Address;
  readonly record: DocumentRecord;
  readonly picked: Picked | null;
  readonly onWritten: () => void;
  readonly onGo: (key: string) => void;
}) {
  const queries = useQueryClient();
  const [words, setWords] = useState("");
  const mayComment = record.may.includes("comment");
  const reread = () => queries.invalidateQueries({ queryKey: documentQuery(address).queryKey });
  const add = useMutation({
    mutationFn: (about: Picked) =>
      call("POST /api/documents/:siteId/:id/comments", {
        params: address,
        body: { ...about, text: words.trim() },
      }),
    onSuccess: async () => {
      setWords("");
      onWritten();
      await reread();
    },
  });
  const resolve = useMutation({
    mutationFn: (commentId: string) =>
      call("POST /api/documents/:siteId/:id/comments/:commentId/resolve", {
        params: { ...address, commentId },
        body: {},
      }),
    onSuccess: reread,
  });
  const open = record.comments.filter((comment) => comment.resolvedAt === null);
  const resolved = record.comments.filter((comment) => comment.resolvedAt !== null);
  return (
    <section className="comments" aria-label="逐处意见">
      <h2>逐处意见{open.length === 0 ? "" : `（${open.length}）`}</h2>
      {mayComment ? (
        picked === null ? (
          <p className="quiet">在正文里选中文字，就可以对它写意见。</p>
        ) : (
          <div className="comment-new">
            <blockquote>{picked.quote}</blockquote>
            <Input.TextArea
              aria-label="对选中文字的意见"
              value={words}
              rows={2}
              maxLength={1000}
              onChange={(event) => setWords(event.target.value)}
            />
            <Button
              size="small"
              disabled={words.trim() === ""}
              loading={add.isPending}
              onClick={() => add.mutate(picked)}
            >
              写下意见
            </Button>
          </div>
        )
      ) : open.length === 0 ? (
        <p className="quiet">没有意见。</p>
      ) : null}
      <ProblemNotice error={add.error ?? resolve.error} />
      <ol>
        {open.map((comment) => (
          <li key={comment.id}>
            <button type="button" className="comment-quote" onClick={() => onGo(comment.id)}>
              {comment.quote}
            </button>
            <p>{comment.text}</p>
            <p className="quiet">
              {comment.by} {minuteOf(comment.at)}
            </p>
            {mayComment || record.may.includes("save") ? (
              <Button
                size="small"
                loading={resolve.isPending && resolve.variables === comment.id}
                onClick={() => resolve.mutate(comment.id)}
              >
                已处理
              </Button>
            ) : null}
          </li>
        ))}
      </ol>
      {resolved.length === 0 ? null : (
        <details>
          <summary>已处理的意见（{resolved.length}）</summary>
          <ol>
            {resolved.map((comment) => (
              <li key={comment.id}>
                <p className="quiet">{comment.quote}</p>
                <p>{comment.text}</p>
                <p className="quiet">
                  {comment.by}；{comment.resolvedBy}处理
                </p>
              </li>
            ))}
          </ol>
        </details>
      )}
    </section>
  );
}
