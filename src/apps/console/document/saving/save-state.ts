/** How far a draft has got to the server. */
export type SaveState =
  | { readonly kind: "saved"; readonly at: string | null }
  | { readonly kind: "changed" }
  | { readonly kind: "saving" }
  | { readonly kind: "here-only"; readonly missing: readonly string[] }
  | { readonly kind: "retrying"; readonly tries: number }
  | {
      readonly kind: "refused";
      readonly reason: string;
      /** What is wrong with single fields. */
      readonly fields: Readonly<Record<string, string>>;
    }
  | { readonly kind: "conflict" };

/** What became of an attempt to save: refusals of the person's input, of an old version, and broken lines. */
export function stateAfter(
  failure: {
    readonly status: number;
    readonly message: string;
    readonly fields?: Readonly<Record<string, string>>;
  },
  tries: number,
): SaveState {
  if (failure.status === 409) return { kind: "conflict" };
  const isPassing = failure.status === 0 || failure.status === 429 || failure.status >= 500;
  return isPassing
    ? { kind: "retrying", tries: tries + 1 }
    : { kind: "refused", reason: failure.message, fields: failure.fields ?? {} };
}

/** How long to wait before trying again, in milliseconds: 3 seconds, doubled, half a minute at most. */
export function retryAfter(tries: number): number {
  return Math.min(30_000, 3_000 * 2 ** Math.max(0, tries - 1));
}

/** The state in words, always on screen while somebody writes. */
export function saveWords(state: SaveState): string {
  switch (state.kind) {
    case "saved":
      return state.at === null ? "没有未保存的改动" : `已保存 ${state.at}`;
    case "changed":
    case "saving":
      return "正在保存…";
    case "here-only":
      return `已存在本机；填写${state.missing.join("、")}后自动存到服务器`;
    case "retrying":
      return "未保存，正在重试；内容已存在本机";
    case "refused":
      return `未保存：${state.reason}`;
    case "conflict":
      return "未保存：别人改动了这条信息";
  }
}

/** Whether leaving now would leave something behind that the server does not have. */
export function isUnsaved(state: SaveState): boolean {
  return state.kind !== "saved";
}
