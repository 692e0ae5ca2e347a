/** Why information is not published of one's own accord (条例 art. 14 to 16), as the form offers it. */
export const grounds = [
  { value: "E1", label: "国家秘密", article: "条例第十四条", must: true },
  { value: "E2", label: "法律、行政法规禁止公开", article: "条例第十四条", must: true },
  {
    value: "E3",
    label: "公开后可能危及国家安全、公共安全、经济安全、社会稳定",
    article: "条例第十四条",
    must: true,
  },
  {
    value: "E4",
    label: "涉及商业秘密、个人隐私等，公开会损害第三方合法权益",
    article: "条例第十五条",
    must: true,
  },
  {
    value: "E5",
    label: "内部事务信息（人事管理、后勤管理、内部工作流程）",
    article: "条例第十六条第一款",
    must: false,
  },
  {
    value: "E6",
    label: "过程性信息（讨论记录、过程稿、磋商信函、请示报告）",
    article: "条例第十六条第二款",
    must: false,
  },
  { value: "E7", label: "行政执法案卷信息", article: "条例第十六条第二款", must: false },
] as const;
