export type { Notice, NoticeState, NoticeWay } from "./model.ts";
export { noticesOf } from "./queries.ts";
export { confirmAddress, namedAddress, sendOnce, type NoticesDeps } from "./send-notice.ts";
export { addressOf } from "./store.ts";
