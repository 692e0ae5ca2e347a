import { Button, Modal } from "antd";
import { useMemo, useState } from "react";
import type { DocumentRecord } from "../draft.ts";
import { conflictOf } from "../saving/conflict.ts";
import { ConflictTexts } from "../saving/conflict-texts.tsx";
import type { LastLook } from "./last-look.ts";

/** Tells a reader that the document changed since their last look, and shows what. */
export function ChangedSince({
  look,
  record,
}: {
  readonly look: LastLook;
  readonly record: DocumentRecord;
}) {
  const [shown, setShown] = useState(false);
  const difference = useMemo(
    () => (shown ? conflictOf(look.draft, record) : null),
    [shown, look, record],
  );
  return (
    <p className="changed-since">
      您 {look.at} 看过之后，这条信息有改动。
      <Button size="small" onClick={() => setShown(true)}>
        看改了什么
      </Button>
      <Modal
        title="上次看过之后的改动"
        open={shown}
        onCancel={() => setShown(false)}
        footer={null}
        width={860}
        destroyOnHidden
      >
        {difference === null ? null : (
          <ConflictTexts conflict={difference} words={{ mine: "上次看到的", theirs: "现在的" }} />
        )}
      </Modal>
    </p>
  );
}
