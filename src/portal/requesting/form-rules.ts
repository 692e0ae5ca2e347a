import type { PlainDate } from "../../kernel/dates.ts";
import {
  creditCodeProblem,
  plainIdentityNumber,
  residentNumberProblem,
  type IdentityNumberProblem,
} from "../../kernel/identity-number.ts";
import {
  applicantKinds,
  deliveryForms,
  deliveryWays,
  identityKinds,
  type Applicant,
  type Asked,
  type IdentityKind,
} from "../../modules/requests/index.ts";
import { LONGEST, MOST_ITEMS, textFields, type FormField, type FormText } from "./form-text.ts";

/** What is wrong, by field: a sentence that says what to do. */
export type FormProblems = Partial<Record<FormField, string>>;
/** A form that can be sent. */
export type ReadForm = {
  readonly applicant: Applicant;
  readonly asked: Asked;
  readonly organization: string;
};
export type FormAnswer =
  | { readonly isFit: true; readonly read: ReadForm }
  | { readonly isFit: false; readonly problems: FormProblems };

const numberWords: Readonly<Record<IdentityNumberProblem, string>> = {
  length: "身份证号码是18位（老证15位），请核对有没有多写或少写。",
  division: "身份证号码开头两位不是省份代码，请对照证件核对。",
  "birth-date": "身份证号码里的出生日期不存在，请对照证件核对第7至14位。",
  check: "身份证号码有一位写错了（最后一位校验不符），请对照证件逐位核对。",
};
const EMAIL = /^[^\s@<>,;:"()[\]\\]+@[^\s@<>,;:"()[\]\\.]+(?:\.[^\s@<>,;:"()[\]\\.]+)+$/;
const PHONE = /^[+\d][\d\s()（）-]{5,24}(?:转\d{1,6})?$/;

/**
 * Reads a form (条例 art. 29): name, proof of identity, contact; what is wanted by name, number or another feature;
 * form and way. `agencies` are those that can be asked (art. 27). Whatever else is on the form may be left out.
 */
export function readForm(
  text: FormText,
  agencies: ReadonlySet<string>,
  today: PlainDate,
): FormAnswer {
  const problems: FormProblems = {};
  const say = (field: FormField, sentence: string | null) => {
    if (sentence !== null) problems[field] ??= sentence;
  };
  const kind = applicantKinds.find((one) => one === text.kind);
  const identityKind = identityKinds.find((one) => one === text.identityKind);
  const form = deliveryForms.find((one) => one === text.form);
  const way = deliveryWays.find((one) => one === text.way);
  const hasAgent = text.hasAgent === "yes";
  const isCitizen = kind === "citizen";

  if (kind === undefined) say("kind", "请选择以什么身份申请。");
  if (!agencies.has(text.organization))
    say("organization", "请选择向哪个机关申请。不清楚的，选区政府办公室也可以。");
  aboutItems(text, say);
  say(
    "name",
    missing(text.name, isCitizen ? "请填写姓名，与证件一致。" : "请填写单位全称，与证照一致。"),
  );
  if (identityKind === undefined) say("identityKind", "请选择证件种类。");
  else say("identityNumber", identityProblem(identityKind, text.identityNumber, today));
  if (kind !== undefined && !isCitizen)
    say("contact", missing(text.contact, "请填写联系人姓名，有事我们好找到您。"));
  aboutContact(text, way, say);
  if (hasAgent) {
    say("agentName", missing(text.agentName, "请填写代理人的姓名；没有代理人的，请取消勾选。"));
    say("agentIdentityNumber", identityProblem("resident-card", text.agentIdentityNumber, today));
    say("agentPhone", PHONE.test(text.agentPhone.trim()) ? null : "请填写代理人的电话。");
  }
  if (form === undefined) say("form", "请选择要什么形式。");
  if (way === undefined) say("way", "请选择怎么拿到信息。");
  if (way === "online" && form !== undefined && form !== "electronic")
    say("way", "纸质和光盘不能在网上查看，请选择邮寄或自己去取，或者改要电子文件。");
  for (const field of textFields) {
    const most = field === "features" || field === "helpWanted" ? LONGEST[field] : LONGEST.line;
    if ([...text[field]].length > most) say(field, `太长了，请缩短到${most}字以内。`);
  }
  if (
    kind === undefined ||
    identityKind === undefined ||
    form === undefined ||
    way === undefined ||
    Object.keys(problems).length > 0
  )
    return { isFit: false, problems };
  const line = (field: (typeof textFields)[number]) => text[field].trim().replaceAll(/\s+/g, " ");
  return {
    isFit: true,
    read: {
      organization: text.organization,
      applicant: {
        kind,
        name: line("name"),
        identityKind,
        identityNumber: plainIdentityNumber(text.identityNumber),
        representative: isCitizen ? "" : line("representative"),
        contact: isCitizen ? "" : line("contact"),
        phone: line("phone"),
        email: line("email"),
        fax: line("fax"),
        address: line("address"),
        postcode: line("postcode"),
        agent: hasAgent
          ? {
              name: line("agentName"),
              identityNumber: plainIdentityNumber(text.agentIdentityNumber),
              phone: line("agentPhone"),
            }
          : null,
      },
      asked: {
        items: typedItems(text).map((item, index) => ({ place: index + 1, text: item })),
        features: text.features.trim(),
        form,
        way,
        acceptsOtherForm: text.acceptsOtherForm === "yes",
        helpWanted: text.helpWanted.trim(),
      },
    },
  };
}

type Say = (field: FormField, sentence: string | null) => void;

function aboutItems(text: FormText, say: Say): void {
  const items = typedItems(text);
  if (items.length === 0)
    say("items", "请写明您要什么信息：名称、文号，或者时间、地点、项目名等能帮助查找的特征。");
  if (items.length > MOST_ITEMS) say("items", `一次最多申请${MOST_ITEMS}项，请分几次申请。`);
  if (items.some((item) => [...item].length > LONGEST.items))
    say("items", `有一项太长了，请缩短到${LONGEST.items}字以内，详细情况可以作为附件上传。`);
  if (items.some((item) => [...item.replaceAll(/[\s\p{P}\p{S}]/gu, "")].length < 2))
    say("items", "有一项写得太少，看不出要什么信息，请写明名称或特征。");
}

function aboutContact(text: FormText, way: string | undefined, say: Say): void {
  const { phone, email, fax, address, postcode } = text;
  if (phone.trim() === "" && email.trim() === "" && address.trim() === "")
    say("phone", "电话、电子邮箱、通信地址至少填一样，好让我们找到您。");
  if (phone.trim() !== "" && !PHONE.test(phone.trim()))
    say("phone", "电话只写数字，例如 13800000000 或 0470-0000000。");
  if (email.trim() !== "" && !EMAIL.test(email.trim()))
    say("email", "电子邮箱写得不完整，例如 name@example.com。");
  if (postcode.trim() !== "" && !/^\d{6}$/.test(postcode.normalize("NFKC").trim()))
    say("postcode", "邮政编码是6位数字。");
  if (way === "e-mail") say("email", missing(email, "您选择用电子邮件接收，请填写电子邮箱。"));
  if (way === "post") say("address", missing(address, "您选择邮寄，请填写收件地址。"));
  if (way === "fax") say("fax", missing(fax, "您选择用传真接收，请填写传真号码。"));
}

function identityProblem(kind: IdentityKind, number: string, today: PlainDate): string | null {
  if (number.trim() === "") return "请填写证件号码（条例第二十九条要求提供身份证明）。";
  if (kind === "resident-card") {
    const problem = residentNumberProblem(number, today);
    return problem === null ? null : numberWords[problem];
  }
  if (kind === "credit-code") {
    const problem = creditCodeProblem(number);
    if (problem === "length") return "统一社会信用代码是18位数字和大写字母，请核对。";
    return problem === null
      ? null
      : "统一社会信用代码有一位写错了（最后一位校验不符），请对照证照核对。";
  }
  return /^[0-9A-Z]{5,30}$/.test(plainIdentityNumber(number))
    ? null
    : "证件号码只有数字和字母，请对照证件核对。";
}

function missing(text: string, sentence: string): string | null {
  return text.trim() === "" ? sentence : null;
}

/** The items in which something is typed. */
export function typedItems(text: FormText): readonly string[] {
  return text.items.map((item) => item.trim()).filter((item) => item !== "");
}
