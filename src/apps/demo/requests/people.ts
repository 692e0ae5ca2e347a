import type { Applicant, ApplicantKind } from "../../../modules/requests/index.ts";

/** Invented applicants. Their numbers are no valid identity numbers, their addresses no places. */
const citizens = [
  "白音",
  "赵小禾",
  "萨如拉",
  "钱立夏",
  "孟和",
  "孙知秋",
  "乌日娜",
  "李望山",
  "周晚晴",
  "格根",
  "吴向北",
  "郑采薇",
  "王观澜",
  "哈斯",
  "冯听雨",
  "陈既明",
] as const;

const organizations: Readonly<Record<Exclude<ApplicantKind, "citizen">, readonly string[]>> = {
  business: ["晴山远途物流有限公司", "北泉新材料有限公司"],
  research: ["清水寒旱农业研究所"],
  social: ["晴山邻里互助促进会"],
  "legal-service": ["晴山明衡律师事务所"],
  other: ["银河小区业主委员会"],
};

/** One of the citizens. */
export function citizen(index: number): Applicant {
  const name = citizens[index % citizens.length] ?? "白音";
  return {
    ...nobody,
    kind: "citizen",
    name,
    identityKind: "resident-card",
    identityNumber: `15029919800101${String(index % citizens.length).padStart(4, "0")}`,
    phone: `0000-60000${String(index % citizens.length).padStart(2, "0")}`,
    email: `citizen${index % citizens.length}@example.com`,
    address: "晴山区（演示地址）1号",
  };
}

/** One of the organizations of a kind. */
export function organized(kind: Exclude<ApplicantKind, "citizen">, index = 0): Applicant {
  const names = organizations[kind];
  return {
    ...nobody,
    kind,
    name: names[index % names.length] ?? "",
    identityKind: "credit-code",
    identityNumber: `91150299DEMO${kind.length}${index}0000`.slice(0, 18),
    representative: "（演示）",
    contact: "（演示）",
    phone: "0000-6100000",
    email: `${kind}${index}@example.com`,
    address: "晴山区（演示地址）2号",
  };
}

const nobody: Applicant = {
  kind: "citizen",
  name: "",
  identityKind: "resident-card",
  identityNumber: "",
  representative: "",
  contact: "",
  phone: "",
  email: "",
  fax: "",
  address: "",
  postcode: "",
  agent: null,
};
