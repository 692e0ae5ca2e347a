/** What a visitor is told of something that needs the database while that is away. */
export type OffWords = {
  readonly title: string;
  readonly detail: string;
  /** When to come back, in seconds. */
  readonly retryAfter: number;
};

const PAGES_GO_ON = "网页和附件都可以照常打开。";

/**
 * The words for an address while the database is away. `isAlone` where the portal is served without one on purpose:
 * then nobody knows when it comes back.
 */
export function offWords(path: string, isAlone: boolean): OffWords {
  const retryAfter = isAlone ? 3_600 : 60;
  const when = isAlone ? "恢复后即可使用，请改日再试。" : "一般几分钟内恢复，请过一会儿再试。";
  if (/^\/(?:mn\/)?search(?:\/|$)/.test(path)) {
    return {
      title: "搜索暂停",
      detail: `搜索暂时不能用，${when}${PAGES_GO_ON}也可以从上面的栏目里查找。`,
      retryAfter,
    };
  }
  if (/^\/admin(?:\/|$)/.test(path)) {
    return {
      title: "管理后台暂停",
      detail: `管理后台暂时不能用，${when}没有保存的内容请先复制下来。`,
      retryAfter,
    };
  }
  if (/^\/requests(?:\/|$)/.test(path)) {
    return {
      title: "网上申请暂停",
      detail: `网上申请和查询暂时不能用，${when}填写的内容请先复制下来。急的话可以当面、邮寄申请，受理机构见公开指南。${PAGES_GO_ON}`,
      retryAfter,
    };
  }
  return {
    title: "暂时不能办理",
    detail: `这项服务暂时不能用，${when}没有提交的内容请先复制下来。${PAGES_GO_ON}`,
    retryAfter,
  };
}
