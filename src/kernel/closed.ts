/** Why nothing can be changed for a time: in the whole product, or of one thing before the public. */
export type Closed = "read-only" | "frozen";

/** What is said to whoever wants to change something meanwhile; the same in every module. */
export const closedMessages: Readonly<Record<Closed, string>> = {
  "read-only":
    "系统目前只能查看，不能修改（{reason}；由{by}设置，{until}）。填写的内容请先复制下来，恢复后再办理。",
  frozen:
    "“{name}”已由{by}冻结（{reason}；{until}），期间不能公开、修改公开内容、撤回或下线。请等期满，或联系{by}解除。",
};
