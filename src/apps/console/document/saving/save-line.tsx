import { Button } from "antd";
import type { ReactNode } from "react";
import type { Answer } from "../../api/client.ts";
import { saveWords, type SaveState } from "./save-state.ts";

/** How far the draft has got, who else is at work on it, and what can be done about it; always in sight. */
export function SaveLine({
  state,
  presence,
  version,
  onCompare,
  onSave,
  children,
}: {
  readonly state: SaveState;
  readonly presence: Answer<"POST /api/documents/:siteId/:id/editing"> | null;
  readonly version: number | null;
  readonly onCompare: () => void;
  readonly onSave: () => void;
  readonly children?: ReactNode;
}) {
  const isOld =
    presence !== null && version !== null && presence.version > version && state.kind !== "saving";
  const others = presence?.others ?? [];
  return (
    <div className="save-line">
      <output className={`save-words save-${state.kind}`}>{saveWords(state)}</output>
      {state.kind === "retrying" ? (
        <Button size="small" onClick={onSave}>
          现在重试
        </Button>
      ) : null}
      {state.kind === "conflict" ? (
        <Button size="small" onClick={onCompare}>
          查看差别
        </Button>
      ) : null}
      {others.length === 0 ? null : (
        <output className="save-others">
          {others.map((one) => one.name).join("、")}正在编辑这条信息。
        </output>
      )}
      {isOld && state.kind !== "conflict" ? (
        <Button size="small" onClick={onCompare}>
          有人保存了新内容，查看
        </Button>
      ) : null}
      <span className="save-more">{children}</span>
    </div>
  );
}
