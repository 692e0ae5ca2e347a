import { Button } from "antd";
import { FormDialog } from "../form/form-dialog.tsx";
import { questionsOf } from "./entry-form.ts";
import { Preview } from "./preview.tsx";
import { nameOf, type Entry } from "./words.ts";

/** Asks before an entry is removed, and shows what is found without it. */
export function RemoveDialog({
  entry,
  onClose,
  onRemove,
}: {
  readonly entry: Entry | null;
  readonly onClose: () => void;
  readonly onRemove: (entry: Entry) => void;
}) {
  return (
    <FormDialog
      title={entry === null ? "" : `删除“${nameOf(entry.item)}”`}
      open={entry !== null}
      wide
      onClose={onClose}
    >
      {entry === null ? null : (
        <>
          <Preview item={null} id={entry.id} questions={questionsOf(entry.item, null)} />
          <div className="search-dialog-acts">
            <Button danger onClick={() => onRemove(entry)}>
              删除
            </Button>
            <Button onClick={onClose}>保留</Button>
          </div>
        </>
      )}
    </FormDialog>
  );
}
