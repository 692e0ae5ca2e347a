import { useQuery } from "@tanstack/react-query";
import { App, Button, Modal } from "antd";
import { call } from "../../api/client.ts";
import { Loading, Trouble } from "../../layout/states.tsx";
import type { Address, DocumentRecord, Draft } from "../draft.ts";
import { ConflictTexts } from "./conflict-texts.tsx";
import { conflictOf, copyable } from "./conflict.ts";
import { beijingSecond } from "./now.ts";

/** Shows what another person saved meanwhile, beside the person's own draft, and lets them choose. Nothing is lost either way. */
export function ConflictDialog({
  address,
  draft,
  onTake,
  onKeep,
  close,
}: {
  readonly address: Address;
  readonly draft: Draft;
  readonly onTake: (record: DocumentRecord) => void;
  readonly onKeep: (version: number) => void;
  readonly close: () => void;
}) {
  const { message } = App.useApp();
  const theirs = useQuery({
    queryKey: ["document", address.siteId, address.id, "newest"],
    queryFn: ({ signal }) => call("GET /api/documents/:siteId/:id", { params: address }, signal),
    staleTime: 0,
    gcTime: 0,
  });
  const record = theirs.data;
  const copy = async () => {
    const { html, text } = copyable(draft);
    await navigator.clipboard.write([
      new ClipboardItem({
        "text/html": new Blob([html], { type: "text/html" }),
        "text/plain": new Blob([text], { type: "text/plain" }),
      }),
    ]);
    void message.success("您的标题和正文已复制，可以随时粘贴。");
  };
  return (
    <Modal
      title="别人改动了这条信息"
      open
      onCancel={close}
      width={860}
      footer={null}
      destroyOnHidden
    >
      {theirs.error !== null ? (
        <Trouble error={theirs.error} again={() => void theirs.refetch()} />
      ) : null}
      {record === undefined ? (
        theirs.error === null && <Loading rows={4} />
      ) : (
        <>
          <Said conflict={conflictOf(draft, record)} />
          <div className="conflict-choices">
            <Button onClick={() => void copy()}>复制我的内容</Button>
            <Button
              onClick={() => {
                onTake(record);
                close();
              }}
            >
              采用对方的版本
            </Button>
            <Button
              type="primary"
              onClick={() => {
                onKeep(record.version);
                close();
              }}
            >
              以我的为准继续
            </Button>
          </div>
        </>
      )}
    </Modal>
  );
}

function Said({ conflict }: { readonly conflict: ReturnType<typeof conflictOf> }) {
  return (
    <>
      <p>
        {conflict.by ?? "另一位同事"}
        {conflict.at === null ? "" : `于 ${beijingSecond(conflict.at)} `}
        保存了新的内容。您的改动还在，没有覆盖对方的。请看下面的差别再决定。
      </p>
      <ConflictTexts conflict={conflict} words={{ mine: "我的", theirs: "对方的" }} />
    </>
  );
}
