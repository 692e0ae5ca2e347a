import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App, Button } from "antd";
import { useState } from "react";
import { call, type Answer } from "../api/client.ts";
import { useMay } from "../api/session.ts";
import { sentenceOf } from "../form/problem-notice.tsx";
import { BulkDialog } from "./bulk-dialog.tsx";
import type { Row } from "./document-row.ts";
import { bulkActions, bulkWords, words, type BulkAction } from "./words.ts";

type Undo = NonNullable<Answer<"POST /api/documents/many">["undo"]>;

const SECONDS_TO_UNDO = 20;

/** What can be done to the picked rows; afterwards, for a while, the way to undo it. */
export function BulkBar({
  picked,
  onDone,
}: {
  readonly picked: readonly Row[];
  readonly onDone: () => void;
}) {
  const may = useMay();
  const queries = useQueryClient();
  const { message, notification } = App.useApp();
  const [action, setAction] = useState<BulkAction | null>(null);
  const renew = () =>
    Promise.all([
      queries.invalidateQueries({ queryKey: ["documents"] }),
      queries.invalidateQueries({ queryKey: ["work"] }),
    ]);
  const undo = useMutation({
    mutationFn: async (given: Undo) => {
      for (const { columnId, items } of given.groups) {
        await call("POST /api/documents/many", {
          body: {
            action: given.action,
            items: [...items],
            ...(columnId === null ? {} : { columnId }),
          },
        });
      }
    },
    onSuccess: async () => {
      notification.destroy("bulk");
      void message.success(words.undone);
      await renew();
    },
    onError: (error) => void message.error(sentenceOf(error)),
  });
  const done = async (sentence: string, way: Undo | null) => {
    setAction(null);
    onDone();
    notification.success({
      key: "bulk",
      title: sentence,
      duration: way === null ? 5 : SECONDS_TO_UNDO,
      placement: "bottomLeft",
      actions:
        way === null ? null : (
          <Button type="link" onClick={() => undo.mutate(way)}>
            撤销
          </Button>
        ),
    });
    await renew();
  };
  if (picked.length === 0 && action === null) return null;
  return (
    <section className="bulk-bar" aria-label="对选中的信息">
      <p>
        已选 <strong className="n">{picked.length}</strong> 条
      </p>
      <div className="bulk-actions">
        {bulkActions
          .filter((one) => may(bulkWords[one].right))
          .map((one) => (
            <Button key={one} onClick={() => setAction(one)} danger={one === "withdraw"}>
              {bulkWords[one].name}
            </Button>
          ))}
        <Button type="text" onClick={onDone}>
          取消选择
        </Button>
      </div>
      {action === null ? null : (
        <BulkDialog
          action={action}
          picked={picked}
          onClose={() => setAction(null)}
          onDone={(sentence, way) => void done(sentence, way)}
        />
      )}
    </section>
  );
}
