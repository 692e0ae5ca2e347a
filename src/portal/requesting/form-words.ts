import type {
  ApplicantKind,
  DeliveryForm,
  DeliveryWay,
  IdentityKind,
} from "../../modules/requests/index.ts";

/** The kinds of applicants, as the form names them. */
export const kindWords: Readonly<Record<ApplicantKind, string>> = {
  citizen: "公民",
  business: "企业、个体工商户",
  research: "科研机构、学校",
  social: "社会公益组织",
  "legal-service": "律师事务所等法律服务机构",
  other: "其他组织",
};

export const identityWords: Readonly<Record<IdentityKind, string>> = {
  "resident-card": "居民身份证",
  passport: "护照",
  permit: "港澳台居民通行证、居住证",
  "credit-code": "统一社会信用代码",
  other: "其他证件",
};

/** What papers are. */
export const paperWords = {
  identity: "身份证明",
  mandate: "授权委托书",
  material: "补充材料",
} as const;

export const formWords: Readonly<Record<DeliveryForm, string>> = {
  electronic: "电子文件",
  paper: "纸质",
  disc: "光盘等",
};

export const wayWords: Readonly<Record<DeliveryWay, string>> = {
  online: "在本网站查看、下载",
  "e-mail": "电子邮件",
  post: "邮寄",
  fax: "传真",
  "pick-up": "自己去取",
  "read-on-site": "当场查阅、抄录",
};
