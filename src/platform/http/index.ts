export { cookieNames, cookieOptions, type CookieNames } from "./cookies.ts";
export { isOutage } from "./errors.ts";
export { contentDisposition } from "./disposition.ts";
export { forgedForm } from "./form-guard.ts";
export { oncePerKey } from "./once.ts";
export { openHttp, type HttpOptions } from "./open-http.ts";
export { problemOf, sentenceOf, titleOf, type Problem } from "./problem.ts";
export { secretKey } from "./secret-key.ts";
