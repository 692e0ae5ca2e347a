/** Sentences of the pages of checks. */
export const words = {
  rulesLead: "发布前自动检查标题、正文和附件。泄露不能发布，除非保密审查员写明理由放行。",
  expressionsLead:
    "机构名称变更、过时的说法、常见错别字。自己的清单和系统自带的一起检查；改动后会重新检查已发布的信息。",
  sweepsLead: "按现在的规则重新检查所有已发布的信息，慢慢进行，不影响日常工作。",
  none: "这一次没有发现问题。",
  noneYet: "还在检查，到现在没有发现问题",
  noSweeps: "还没有检查过已发布的信息",
} as const;

export const levelWords = {
  error: "错误",
  advise: "建议",
  "needs-word-boundary": "完整词",
} as const;
