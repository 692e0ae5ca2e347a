import type { Refused } from "../../kernel/result.ts";

/** What went wrong, for programs and people (RFC 9457). `code` is the refusal, `detail` a Chinese sentence. */
export type Problem = {
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  /** Sentences for single fields of a form, by field. */
  readonly fields?: Readonly<Record<string, string>>;
  /** The byte from which an upload goes on, where another one was named. */
  readonly offset?: number;
};

const STATUSES: Readonly<Record<string, number>> = {
  "wrong-credentials": 401,
  "not-signed-in": 401,
  disabled: 403,
  "not-allowed": 403,
  "own-text": 403,
  "decided-already": 403,
  "not-yours": 403,
  "under-review": 409,
  "not-approved": 409,
  "resolved-already": 409,
  "needs-fresh-proof": 403,
  "own-roles": 403,
  "own-account": 403,
  "oidc-unknown": 403,
  "not-found": 404,
  "column-unknown": 404,
  "organization-unknown": 404,
  "changed-by-someone-else": 409,
  "already-exists": 409,
  "already-set-up": 409,
  "username-taken": 409,
  "oidc-name-taken": 409,
  "already-enrolled": 409,
  "not-possible-now": 409,
  "wrong-offset": 409,
  "upload-busy": 409,
  "upload-unknown": 404,
  "file-missing": 404,
  "word-busy": 429,
  "read-only": 503,
  frozen: 409,
  "frozen-already": 409,
  "not-on": 409,
  withdrawn: 410,
  "too-large": 413,
  "more-than-said": 413,
  "type-not-allowed": 415,
  "ending-differs": 415,
  "too-many-attempts": 429,
  "too-many-unfinished": 429,
};

/** The HTTP status of a refusal; 422 for those about the content of what was sent. */
export function statusOf(refusal: string): number {
  return STATUSES[refusal] ?? 422;
}

const TITLES: Readonly<Record<number, string>> = {
  400: "请求不正确",
  401: "请先登录",
  403: "没有权限",
  404: "没有找到",
  405: "不支持这样访问",
  409: "内容已有变化",
  410: "已撤回",
  413: "内容太大",
  415: "类型不支持",
  422: "不能办理",
  429: "操作太频繁",
  500: "系统出错",
  503: "暂时不能提供服务",
};

/** The short Chinese heading of a status. */
export function titleOf(status: number): string {
  return TITLES[status] ?? (status < 500 ? "请求不正确" : "系统出错");
}

/** The sentence of a refusal with its details put in: `{limit}` stands for `detail.limit`. */
export function sentenceOf<R extends string>(
  refused: Refused<R>,
  messages: Readonly<Record<R, string>>,
): string {
  return messages[refused.refusal].replace(
    /\{(\w+)\}/g,
    (_, name: string) => refused.detail?.[name] ?? "",
  );
}

/** A refusal as a problem, by the messages of the module that refused. */
export function problemOf<R extends string>(
  refused: Refused<R>,
  messages: Readonly<Record<R, string>>,
): Problem {
  return {
    status: statusOf(refused.refusal),
    code: refused.refusal,
    detail: sentenceOf(refused, messages),
  };
}

/** The document that is sent: application/problem+json. */
export function problemDocument(problem: Problem, requestId: string) {
  return {
    type: `urn:gongkai:problem:${problem.code}`,
    title: titleOf(problem.status),
    status: problem.status,
    code: problem.code,
    detail: problem.detail,
    ...(problem.fields === undefined ? {} : { fields: problem.fields }),
    ...(problem.offset === undefined ? {} : { offset: problem.offset }),
    requestId,
  };
}
