import { Tag, type Tone } from "../layout/tag.tsx";
import { opennessWords, stageWords, stateWords, validityWords } from "../words/terms.ts";
import type { Row } from "./document-row.ts";

const tones: Readonly<Record<string, Tone>> = {
  draft: "plain",
  "in-review": "brand",
  published: "fine",
  withdrawn: "alarm",
  archived: "plain",
};

/** Where a document stands, in words: its state, the step of its waiting edition, what is unusual about it. */
export function DocumentState({ row }: { readonly row: Row }) {
  const step = row.stage !== null && row.stage !== "drafting" ? stageWords[row.stage] : null;
  return (
    <span className="row-tags">
      {row.state === "in-review" && step !== null ? (
        <Tag tone="brand">{step}</Tag>
      ) : (
        <Tag tone={tones[row.state] ?? "plain"}>{stateWords[row.state]}</Tag>
      )}
      {row.state === "published" && row.hasDraft ? (
        <Tag tone="brand">{step ?? "有新稿"}</Tag>
      ) : null}
      {row.returned ? <Tag tone="heed">已退回</Tag> : null}
      {row.openness === "proactive" ? null : <Tag tone="heed">{opennessWords[row.openness]}</Tag>}
      {row.validity === "in-force" ? null : <Tag>{validityWords[row.validity]}</Tag>}
    </span>
  );
}
