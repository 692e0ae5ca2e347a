import type { Validity, Words } from "./words.ts";

/** How a state is coloured; the word alone says it as well. */
export type Tone = "good" | "soon" | "ended" | "plain";

/** A state said in a short word before a title: 有效, 已废止, 还剩 5 个工作日. */
export type Tag = { readonly word: string; readonly tone: Tone };

const tones: Readonly<Record<Validity, Tone>> = {
  "in-force": "good",
  amended: "soon",
  expired: "ended",
  repealed: "ended",
  "not-yet-in-force": "soon",
};

/** The tag of a document's validity in the words of a language. */
export function validityTag(validity: Validity, words: Words): Tag {
  return { word: words.validity[validity], tone: tones[validity] };
}

export function stateTag(tag: Tag) {
  return <span class={`tag ${tag.tone}`}>{tag.word}</span>;
}
