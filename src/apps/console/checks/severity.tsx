import { Tag } from "../layout/tag.tsx";
import { severityWords } from "../words/terms.ts";

const tones = { leak: "alarm", warning: "heed", note: "plain" } as const;

/** How grave a finding is, as a word. */
export function Severity({ of }: { readonly of: keyof typeof tones }) {
  return <Tag tone={tones[of]}>{severityWords[of]}</Tag>;
}
