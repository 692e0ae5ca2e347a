import { beijingDay, beijingMinute, type PlainDate } from "../../kernel/dates.ts";
import type { CaseEvent, RequestChannel } from "../../modules/requests/index.ts";
import { shortDay, wholeDay } from "./day-words.ts";
import { wayWords } from "./form-words.ts";

/** One thing on the way of a request, as its applicant reads it. */
export type Happening = {
  readonly state: "done" | "now" | "next";
  readonly title: string;
  readonly when: string | null;
  /** What it means for the applicant, or what was said to them. */
  readonly words: string | null;
};

const channelWords: Readonly<Record<RequestChannel, string>> = {
  "in-person": "当面提交",
  "signed-post": "邮寄，已签收",
  "plain-post": "平常信函",
  network: "网上提交",
  fax: "传真",
  mailbox: "电子邮件",
};

/** What words of a case depend on besides its events. */
export type Naming = {
  readonly today: PlainDate;
  readonly agencyName: (id: number) => string;
};

/**
 * What happened, for the applicant: what was done for them and what is asked of them. How the office works inside,
 * and who else was asked, is not theirs to see.
 */
export function happenings(events: readonly CaseEvent[], naming: Naming): readonly Happening[] {
  return events.flatMap((event) => {
    const said = sayingOf(event, naming);
    return said === null
      ? []
      : [
          {
            state: "done" as const,
            title: said.title,
            when: said.when ?? shortDay(beijingDay(event.at), naming.today),
            words: said.words ?? null,
          },
        ];
  });
}

type Saying = { readonly title: string; readonly when?: string; readonly words?: string };

function sayingOf({ facts, at }: CaseEvent, { today, agencyName }: Naming): Saying | null {
  const day = (on: PlainDate) => shortDay(on, today);
  switch (facts.kind) {
    case "filed": {
      const how = facts.oral ? "口头提出，工作人员代填" : channelWords[facts.channel];
      const isOnline = facts.channel === "network";
      const time = isOnline ? beijingMinute(at).slice(-5) : "";
      return {
        title: "已收到您的申请",
        when: `${day(facts.arrivedOn)} ${time} ${how}`.replace("  ", " "),
      };
    }
    case "transferred":
      return {
        title: `转由${agencyName(facts.toOrganizationId)}办理`,
        when: day(facts.on),
        words: facts.reason,
      };
    case "correction-asked":
      return {
        title: "请您补正",
        when: day(facts.on),
        words: `${facts.what}\n请在 ${wholeDay(facts.supplyBy)}前补来。没有正当理由逾期不补的，视为放弃申请。`,
      };
    case "correction-received":
      return {
        title: "收到您的补正",
        when: day(facts.on),
        words: "答复期限从第二天起重新计算。",
      };
    case "consultation-asked":
      return facts.about === "third-party"
        ? {
            title: "正在征求第三方意见",
            when: day(facts.on),
            words: "您要的信息可能涉及别人的权益，要先听对方的意见。这段时间不算在答复期限里。",
          }
        : {
            title: "正在与其他机关会商",
            when: day(facts.on),
            words: "这份信息是几个机关共同制作的，要先听其他机关的意见。",
          };
    case "consultation-answered":
      return { title: "意见已经收到，继续办理", when: day(facts.on) };
    case "extended":
      return {
        title: `答复期限延长 ${facts.workingDays} 个工作日`,
        when: day(facts.noticedOn),
        words: facts.reason,
      };
    case "reasons-asked":
      return {
        title: "请您说明理由",
        when: day(facts.on),
        words: `${facts.text}\n请在 ${wholeDay(facts.supplyBy)}前回复。`,
      };
    case "reasons-given":
      return { title: "收到您说明的理由", when: day(facts.on) };
    case "delayed":
      return {
        title: `答复推迟到 ${wholeDay(facts.until)}`,
        when: day(facts.noticedOn),
        words: facts.reason,
      };
    case "fee-noticed":
      return {
        title: `需要缴纳信息处理费 ${facts.yuan} 元`,
        when: day(facts.on),
        words: `${facts.basis === "by-page" ? `按量计收，共 ${facts.quantity} 页` : `按件计收，您本月的第 ${facts.quantity} 件`}。收到收费通知后 20 个工作日内缴纳；逾期不缴的，视为放弃申请。`,
      };
    case "fee-paid":
      return { title: "已收到缴费", when: day(facts.on), words: "答复期限从第二天起重新计算。" };
    case "fee-waived":
      return { title: "免收信息处理费" };
    case "split":
      return {
        title: `分成 ${facts.into.length} 件办理`,
        words: `新的编号：${facts.into.join("、")}。查询码与这件相同。`,
      };
    case "due-moved":
      return facts.to === null
        ? null
        : { title: `答复期限改为 ${wholeDay(facts.to)}`, words: facts.why };
    case "signed":
      return { title: "答复已经作出", when: day(facts.on) };
    case "sent":
      return { title: "答复已经发出", when: day(facts.on), words: wayWords[facts.way] };
    case "delivered":
      return { title: "答复已经送达", when: day(facts.on) };
    case "delivery-failed":
      return { title: "答复没有送到，将重新送达", when: day(facts.on), words: facts.reason };
    case "withdrawn":
      return { title: "您撤回了申请", when: day(facts.on) };
    default:
      return null;
  }
}
