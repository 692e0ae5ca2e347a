import { Page } from "../layout/page.tsx";
import { Tag, type Tone } from "../layout/tag.tsx";
import { RemediesOfCase } from "../remedies/of-case.tsx";
import { dayWords } from "../words/days.ts";
import { ApplicantCard } from "./applicant-card.tsx";
import { AnswerShown } from "./answer-shown.tsx";
import "./case.css";
import type { Case } from "./case-query.ts";
import { DueCard } from "./due-card.tsx";
import { NextSteps } from "./next-steps.tsx";
import { PapersCard } from "./papers-card.tsx";
import "../list/table.css";
import "./requests.css";
import { SameCard } from "./same-card.tsx";
import { Timeline } from "./timeline.tsx";
import { channelWords, formWords, stateWords, wayWords } from "./words.ts";

const tones: Readonly<Partial<Record<Case["state"], Tone>>> = {
  delivered: "fine",
  closed: "plain",
  unconfirmed: "heed",
};

/** A case as a whole: the term and the next step first, then what is asked, what happened, and the facts beside it. */
export function CaseDesk({ found }: { readonly found: Case }) {
  return (
    <Page
      wide
      title={`${found.number} ${found.subject}`}
      lead={
        <>
          <Tag tone={tones[found.state] ?? "brand"}>{stateWords[found.state]}</Tag>{" "}
          {found.organizationName}
          {found.officer === null ? "，还没有分派承办人" : `，承办人${found.officer.name}`}
        </>
      }
    >
      <div className="case-columns">
        <div className="case-main">
          <DueCard found={found} />
          <NextSteps found={found} />
          <section className="sheet">
            <h2>申请公开的内容</h2>
            <ol className="case-items">
              {found.asked.items.map((item) => (
                <li key={item.place}>{item.text}</li>
              ))}
            </ol>
            {found.asked.features === "" ? null : (
              <p className="quiet">特征：{found.asked.features}</p>
            )}
          </section>
          <AnswerShown found={found} />
          <section className="sheet">
            <h2>办理过程</h2>
            <Timeline found={found} />
          </section>
          <RemediesOfCase
            id={found.id}
            number={found.number}
            organizationId={found.organizationId}
          />
        </div>
        <div className="case-side">
          <CaseFacts found={found} />
          <PapersCard found={found} />
          <ApplicantCard found={found} />
          <Consulted found={found} />
          <SameCard found={found} />
        </div>
      </div>
    </Page>
  );
}

function CaseFacts({ found }: { readonly found: Case }) {
  const { asked, today } = found;
  const facts: readonly (readonly [string, string])[] = [
    ["登记编号", found.number],
    ["提交方式", channelWords[found.channel]],
    ["到达日期", dayWords(found.arrivedOn, today)],
    ...(found.confirmedOn === null
      ? []
      : [["确认日期", dayWords(found.confirmedOn, today)] as const]),
    ["收到日期", found.receivedOn === null ? "尚未确认" : dayWords(found.receivedOn, today)],
    ["提供形式", formWords[asked.form]],
    ["获取途径", wayWords[asked.way]],
    ["其他形式", asked.acceptsOtherForm ? "接受" : "不接受"],
    ...(asked.helpWanted === "" ? [] : [["需要的帮助", asked.helpWanted] as const]),
    ...(found.mail === null ? [] : [["邮件通知", found.mail] as const]),
    ...(found.fee === null
      ? []
      : [
          [
            "信息处理费",
            `${found.fee.yuan} 元，${found.fee.waived ? "已免收" : found.fee.paidOn === null ? "未缴" : "已缴"}`,
          ] as const,
        ]),
  ];
  return (
    <section className="sheet">
      <h2>基本情况</h2>
      <dl className="case-facts">
        {facts.map(([name, words]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** Whose opinion was asked for, and which organs help. */
function Consulted({ found }: { readonly found: Case }) {
  const { consultations, helpers, today } = found;
  if (consultations.length + helpers.length === 0) return null;
  return (
    <section className="sheet">
      <h2>征求意见和协办</h2>
      <ul className="case-list">
        {consultations.map((one) => (
          <li key={one.consultation}>
            {one.party}
            <span className="quiet">
              {dayWords(one.askedOn, today)}发出
              {one.answeredOn === null
                ? "，等待意见"
                : `，${dayWords(one.answeredOn, today)}${one.agrees === true ? "同意公开" : "不同意公开"}`}
            </span>
          </li>
        ))}
        {helpers.map((one) => (
          <li key={one.organizationId}>
            {one.organizationName}
            <span className="quiet">
              {one.hasAnswered ? "已协办" : `请于${dayWords(one.answerBy, today)}前协办`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
