// Words of the closed lists of requests, as people read them.

export const channelWords = {
  "in-person": "当面提交",
  "signed-post": "邮寄（签收）",
  "plain-post": "平常信函",
  network: "网络提交",
  fax: "传真",
  mailbox: "公布的电子邮箱",
} as const;

/** Channels that an officer takes in; what comes over the portal takes itself in. */
export const registeredChannels = [
  "in-person",
  "signed-post",
  "plain-post",
  "fax",
  "mailbox",
  "network",
] as const;

/** What the day of arrival is called, by channel. */
export const arrivalWords = {
  "in-person": "提交日期",
  "signed-post": "签收日期",
  "plain-post": "信函到达日期",
  network: "网上提交日期",
  fax: "传真到达日期",
  mailbox: "邮件系统收到日期",
} as const;

export const applicantKindWords = {
  citizen: "公民",
  business: "商业企业",
  research: "科研机构",
  social: "社会公益组织",
  "legal-service": "法律服务机构",
  other: "其他组织",
} as const;

export const identityKindWords = {
  "resident-card": "居民身份证",
  passport: "护照",
  permit: "港澳台居民通行证或居住证",
  "credit-code": "统一社会信用代码",
  other: "其他证件",
} as const;

export const formWords = { paper: "纸面", electronic: "电子文件", disc: "光盘等" } as const;

export const wayWords = {
  post: "邮寄",
  "e-mail": "电子邮件",
  online: "网上查看",
  fax: "传真",
  "pick-up": "自行领取",
  "read-on-site": "当场查阅、抄录",
} as const;

export const stateWords = {
  unconfirmed: "待确认",
  "in-progress": "办理中",
  "awaiting-correction": "待补正",
  "awaiting-reasons": "待说明理由",
  "awaiting-payment": "待缴费",
  "in-review": "法制审核",
  "to-be-signed": "待签发",
  "to-be-delivered": "待送达",
  delivered: "已答复",
  closed: "已办结",
} as const;

export const rulesWords: Readonly<Record<string, string>> = {
  "2007": "2007年公布的条例",
  "2019": "2019年修订的条例",
};

export const fileRoleWords = {
  scan: "原件扫描",
  material: "补充材料",
  identity: "身份证明",
  mandate: "委托书",
  opinion: "意见",
  payment: "缴费凭证",
  "delivery-proof": "送达凭证",
  answer: "所提供的信息",
} as const;
