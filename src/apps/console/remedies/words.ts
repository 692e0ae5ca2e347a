// Words of the closed lists of remedies, as people read them.

export const remedyKindWords = {
  reconsideration: "行政复议",
  lawsuit: "行政诉讼",
  complaint: "举报投诉",
  "record-correction": "更正信息",
} as const;

export const courseWords = {
  direct: "未经复议直接起诉",
  "after-reconsideration": "复议后起诉",
} as const;

export const standingWords = {
  upheld: "结果维持",
  corrected: "结果纠正",
  other: "其他结果",
  pending: "尚未审结",
} as const;

/** What each kind is about, and what its fields are called. */
export const kindForms = {
  reconsideration: {
    lead: "申请人对答复或者不答复不服，向行政复议机关提出的申请。",
    label: "申请人",
    subject: "复议请求",
    body: "行政复议机关",
    filedOn: "申请行政复议之日",
    notifiedOn: "收到申请书副本之日",
  },
  lawsuit: {
    lead: "申请人对答复、不答复或者复议决定不服，向人民法院提起的诉讼。",
    label: "原告",
    subject: "诉讼请求",
    body: "法院",
    filedOn: "起诉之日",
    notifiedOn: "收到起诉状副本之日",
  },
  complaint: {
    lead: "公民、法人或者其他组织认为没有依法公开政府信息，提出的举报投诉（条例第四十七条、第五十一条）。",
    label: "举报投诉人",
    subject: "反映的问题",
    body: "受理机关",
    filedOn: "收到之日",
    notifiedOn: "转到本机关之日",
  },
  "record-correction": {
    lead: "有证据证明本机关提供的与其自身相关的政府信息记录不准确，要求更正的（条例第四十一条）。",
    label: "申请人",
    subject: "要求更正的内容和证据",
    body: "办理机关",
    filedOn: "收到之日",
    notifiedOn: "转到本机关之日",
  },
} as const;
