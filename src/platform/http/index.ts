export { cookieNames, cookieOptions, type CookieNames } from "./cookies.ts";
export { contentDisposition } from "./disposition.ts";
export { forgedForm } from "./form-guard.ts";
export { oncePerKey } from "./once.ts";
export { BODY_LIMIT, openHttp, type HttpOptions } from "./open-http.ts";
export {
  problemDocument,
  problemOf,
  sentenceOf,
  statusOf,
  titleOf,
  type Problem,
} from "./problem.ts";
export { secretKey } from "./secret-key.ts";
