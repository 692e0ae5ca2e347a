import type { PlainDate } from "../../kernel/dates.ts";
import type { Id } from "../../kernel/ids.ts";

export type RequestId = Id<"request">;

export const requestChannels = [
  "in-person",
  "signed-post",
  "plain-post",
  "network",
  "fax",
  "mailbox",
] as const;
/** How a request came in (条例 art. 31): 当面, 邮寄签收, 平常信函, 网络, 传真, 公布的邮箱. */
export type RequestChannel = (typeof requestChannels)[number];

export const applicantKinds = [
  "citizen",
  "business",
  "research",
  "social",
  "legal-service",
  "other",
] as const;
/** Who asks, as the columns of the yearly form part them: 自然人; 商业企业, 科研机构, 社会公益组织, 法律服务机构, 其他. */
export type ApplicantKind = (typeof applicantKinds)[number];

export const deliveryForms = ["paper", "electronic", "disc"] as const;
/** The form in which the information is wanted (提供方式): 纸面, 电子文件, 光盘等. */
export type DeliveryForm = (typeof deliveryForms)[number];

export const deliveryWays = ["post", "e-mail", "online", "fax", "pick-up", "read-on-site"] as const;
/** How the applicant wants to get it (获取途径): 邮寄, 电子邮件, 网上查看, 传真, 自行领取, 当场查阅抄录. */
export type DeliveryWay = (typeof deliveryWays)[number];

export const identityKinds = [
  "resident-card",
  "passport",
  "permit",
  "credit-code",
  "other",
] as const;
/** What proves who asks: 居民身份证, 护照, 港澳台居民通行证或居住证, 统一社会信用代码, 其他. */
export type IdentityKind = (typeof identityKinds)[number];

/** Who asks, and how they are reached. Kept sealed; shown to those who handle the case, each look recorded. */
export type Applicant = {
  readonly kind: ApplicantKind;
  readonly name: string;
  readonly identityKind: IdentityKind;
  readonly identityNumber: string;
  /** Of an organization: 法定代表人 and 联系人. */
  readonly representative: string;
  readonly contact: string;
  readonly phone: string;
  readonly email: string;
  readonly fax: string;
  readonly address: string;
  readonly postcode: string;
  /** Who asks on behalf of the applicant, with a mandate. */
  readonly agent: {
    readonly name: string;
    readonly identityNumber: string;
    readonly phone: string;
  } | null;
};

/** What is asked for: one thing each (一事一申请 parts them). */
export type AskedItem = { readonly place: number; readonly text: string };

/** The content of a request by art. 29: name, document number or another feature; form and way. */
export type Asked = {
  readonly items: readonly AskedItem[];
  /** Document number or other features that help to find it. */
  readonly features: string;
  readonly form: DeliveryForm;
  readonly way: DeliveryWay;
  readonly acceptsOtherForm: boolean;
  /** Help that is needed to read or hear (art. 43). */
  readonly helpWanted: string;
};

export const caseStates = [
  "unconfirmed",
  "in-progress",
  "awaiting-correction",
  "awaiting-reasons",
  "awaiting-payment",
  "in-review",
  "to-be-signed",
  "to-be-delivered",
  "delivered",
  "closed",
] as const;
/**
 * Where a case stands: 待确认, 办理中, 待补正, 待说明理由, 待缴费, 法制审核, 待签发, 待送达, 已答复, 已办结.
 * That others are being consulted is a fact beside it: the work goes on meanwhile.
 */
export type CaseState = (typeof caseStates)[number];

export const fileRoles = [
  "identity",
  "mandate",
  "material",
  "scan",
  "opinion",
  "payment",
  "delivery-proof",
  "answer",
] as const;
/** What a file is to its case: 身份证明, 委托书, 补充材料, 原件扫描, 意见, 缴费凭证, 送达凭证, 所提供的信息. */
export type FileRole = (typeof fileRoles)[number];

/** A file of a case: kept encrypted outside everything that is served. */
export type CaseFile = {
  readonly id: Id<"request-file">;
  readonly role: FileRole;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  readonly sha256: string;
  /** A program or something unreadable is kept and never given out. */
  readonly isQuarantined: boolean;
  readonly addedAt: Date;
  /** Null for the applicant and the program. */
  readonly addedBy: string | null;
  readonly purgedOn: PlainDate | null;
};
