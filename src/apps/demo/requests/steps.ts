import type { DecisionCode } from "../../../kernel/decision-codes.ts";
import type { DeliveryWay, Outcome } from "../../../modules/requests/index.ts";
import * as requests from "../../../modules/requests/index.ts";
import type { Answer } from "./answers.ts";
import type { Act, Scene, Step, Who } from "./story.ts";

type Command<A> = requests.Command<A>;

function step<A>(at: number, who: Who, command: Command<A>, asked: (scene: Scene) => A): Step {
  const act: Act = (deps, doer, seen, scene) => command(deps, doer, seen, asked(scene));
  return { at, who, act };
}

export const confirmed = (at = 0): Step =>
  step(at, "officer", requests.confirmRequest, ({ day }) => ({
    on: day,
    how: "电话与申请人确认收到",
  }));
export const correctionAsked = (at: number, what: string, within = 10): Step =>
  step(at, "officer", requests.askCorrection, ({ day, later }) => ({
    on: day,
    what,
    supplyBy: later(within),
  }));
export const supplied = (at: number, text: string): Step =>
  step(at, "applicant", requests.receiveCorrection, ({ day }) => ({ on: day, text }));
export const notSupplied = (at: number): Step =>
  step(at, "officer", requests.lapseCorrection, () => ({
    reason: "补正期限已过，申请人没有补正，也没有说明理由",
  }));

export const consulted = (
  at: number,
  about: "third-party" | "other-organ",
  party: string,
  content: string,
): Step => step(at, "officer", requests.consult, ({ day }) => ({ about, party, on: day, content }));
export const opinion = (at: number, agrees: boolean, reasons: string, consultation = 1): Step =>
  step(at, "officer", requests.consultationAnswered, ({ day }) => ({
    consultation,
    on: day,
    agrees,
    reasons,
  }));
export const arrived = (at: number, consultation = 1): Step =>
  step(at, "officer", requests.consultationArrived, ({ day }) => ({ consultation, on: day }));

export const extended = (at: number, workingDays: number, reason: string): Step =>
  step(at, "head", requests.extend, ({ day }) => ({
    workingDays,
    reason,
    approvedBy: "政府信息公开工作机构负责人",
    noticedOn: day,
  }));
export const reasonsAsked = (at: number, text: string, within = 7): Step =>
  step(at, "officer", requests.askReasons, ({ day, later }) => ({
    on: day,
    supplyBy: later(within),
    text,
  }));
export const reasonsGiven = (at: number, text: string): Step =>
  step(at, "applicant", requests.giveReasons, ({ day }) => ({ on: day, text }));
export const delayed = (at: number, by: number, reason: string): Step =>
  step(at, "head", requests.delay, ({ day, later }) => ({
    until: later(by),
    reason,
    noticedOn: day,
  }));

export const feeNoticed = (at: number, basis: "by-request" | "by-page", quantity: number): Step =>
  step(at, "head", requests.noticeFee, ({ day }) => ({
    on: day,
    basis,
    quantity,
    payment: "扫描通知书上的非税收入缴款码，或者到区政务服务大厅收费窗口缴纳",
  }));
export const paid = (at: number, yuan: number, receipt: string): Step =>
  step(at, "officer", requests.payFee, ({ day }) => ({ on: day, yuan, receipt }));
export const waived = (at: number, reason: string): Step =>
  step(at, "head", requests.waiveFee, () => ({ reason }));
export const notPaid = (at: number): Step =>
  step(at, "officer", requests.lapseFee, () => ({
    reason: "收费通知送达后二十个工作日内没有缴费",
  }));

export const transferred = (at: number, slug: string, reason: string): Step =>
  step(at, "head", requests.transferRequest, ({ day, organization }) => ({
    toOrganizationId: organization(slug),
    on: day,
    reason,
  }));
export const helpAsked = (at: number, slug: string, text: string): Step =>
  step(at, "officer", requests.askHelp, ({ later, organization }) => ({
    organizationId: organization(slug),
    text,
    answerBy: later(5),
  }));
export const helped = (at: number, slug: string, text: string): Step =>
  step(at, "officer", requests.giveHelp, ({ organization }) => ({
    organizationId: organization(slug),
    text,
  }));
export const searched = (at: number, where: string, terms: string, found: string): Step =>
  step(at, "officer", requests.recordSearch, () => ({ where, terms, found }));
export const parted = (at: number, parts: readonly (readonly number[])[]): Step =>
  step(at, "officer", requests.splitRequest, () => ({
    parts,
    reason: "所申请的两项信息互不相关，按一事一申请分开办理",
  }));

export const withdrawn = (at: number, reason: string): Step =>
  step(at, "applicant", requests.withdraw, ({ day }) => ({ on: day, reason }));
export const ended = (
  at: number,
  detail: "merged" | "applicant-gone" | "not-government-information" | "other",
  reason: string,
): Step => step(at, "head", requests.closeOtherwise, () => ({ detail, reason }));
export const suggested = (at: number, text: string): Step =>
  step(at, "applicant", requests.suggestProactive, () => ({ text }));

/** What is answered, item by item, and under which code the whole is counted. */
export type Reply = {
  readonly answers: (scene: Scene) => readonly Answer[];
  readonly code?: DecisionCode;
  readonly facts?: Readonly<Record<string, string>>;
};

export const drafted = (at: number, reply: Reply): Step =>
  step(at, "officer", requests.draftAnswer, (scene) => ({ outcome: outcomeOf(reply, scene) }));
export const handedIn = (at: number): Step => step(at, "officer", requests.handIn, () => ({}));
export const returned = (at: number, opinionText: string): Step =>
  step(at, "head", requests.returnDraft, () => ({ opinion: opinionText }));
export const passed = (at: number): Step =>
  step(at, "head", requests.passReview, () => ({ opinion: "事实清楚，依据正确" }));
export const signed = (at: number): Step => step(at, "head", requests.signAnswer, () => ({}));
export const sent = (at: number, way: DeliveryWay): Step =>
  step(at, "officer", requests.sendAnswer, ({ day }) => ({ way, on: day, proof: proofs[way] }));
export const notDelivered = (at: number, reason: string): Step =>
  step(at, "officer", requests.deliveryFailed, ({ day }) => ({ on: day, reason }));
export const delivered = (at: number, way: DeliveryWay): Step =>
  step(at, "officer", requests.recordDelivery, ({ day }) => ({ on: day, proof: arrivals[way] }));
export const archived = (at: number, box: string): Step =>
  step(at, "officer", requests.archive, () => ({ box }));

/** An answer from its draft to the archive, sent on a working day. */
export function answered(at: number, way: DeliveryWay, reply: Reply, box: string): readonly Step[] {
  const arrival = way === "post" ? at + 3 : at;
  return [
    drafted(Math.max(at - 2, 0), reply),
    handedIn(Math.max(at - 2, 0)),
    passed(Math.max(at - 1, 0)),
    signed(at),
    sent(at, way),
    delivered(arrival, way),
    archived(arrival + 5, box),
  ];
}

/** The same steps, in the case that was split off. */
export function ofPart(steps: readonly Step[]): readonly Step[] {
  return steps.map((one) => ({ ...one, ofPart: true }));
}

function outcomeOf({ answers, code, facts }: Reply, scene: Scene): Outcome {
  const items = answers(scene).map((one, index) => ({ place: index + 1, ...one }));
  const [first] = items;
  if (first === undefined) throw new Error("an answer without items");
  return {
    code: code ?? first.code,
    detail: code === undefined ? first.detail : null,
    items,
    facts: facts ?? {},
  };
}

const proofs: Readonly<Record<DeliveryWay, string>> = {
  post: "挂号信收据",
  "e-mail": "邮件系统发送记录",
  online: "网上查看页面已开放",
  fax: "传真发送报告",
  "pick-up": "已通知申请人领取",
  "read-on-site": "已通知申请人到场查阅",
};
const arrivals: Readonly<Record<DeliveryWay, string>> = {
  post: "邮政投递查询：本人签收",
  "e-mail": "邮件系统送达回执",
  online: "申请人已打开答复",
  fax: "申请人电话确认收到",
  "pick-up": "申请人签收",
  "read-on-site": "申请人签名",
};
