import { decisions } from "../../../kernel/decision-codes.ts";
import { detailNames } from "../../../kernel/decision-details.ts";
import type { Case } from "./case-query.ts";

type Item = NonNullable<Case["draft"]>["items"][number];

const factWords: Readonly<Record<keyof Item["facts"], string>> = {
  where: "公开的位置",
  given: "提供的信息",
  means: "提供的形式和途径",
  otherMeans: "改变形式的理由",
  withheld: "不予公开的部分",
  reason: "理由",
  law: "依据的条款",
  opinion: "第三方的意见",
  search: "检索的范围和方法",
  holder: "负责公开的机关",
  holderContact: "该机关的联系方式",
  route: "办理渠道",
  earlierNumber: "前次答复的文号",
  earlierOn: "前次答复的日期",
};

/** The answer as far as it is written; the letter itself is among the letters. */
export function AnswerShown({ found }: { readonly found: Case }) {
  const { draft } = found;
  if (draft === null || draft.items.length === 0) return null;
  return (
    <section className="sheet">
      <h2>{found.outcomeCode === null ? "拟写的答复" : "答复"}</h2>
      <p>
        整件计为：<b>{decisions[draft.code].label}</b>
      </p>
      <ol className="case-answers">
        {draft.items.map((item) => (
          <li key={item.place}>
            <p>
              {found.asked.items.find((one) => one.place === item.place)?.text}
              <span className="quiet">
                {" → "}
                {decisions[item.code].short}
                {item.detail === null ? "" : `（${detailNames[item.detail]}）`}
              </span>
            </p>
            {Object.entries(item.facts)
              .filter(([, text]) => (text ?? "") !== "")
              .map(([fact, text]) => (
                <p key={fact} className="quiet timeline-line">
                  {factWords[fact as keyof typeof factWords]}：{text}
                </p>
              ))}
          </li>
        ))}
      </ol>
    </section>
  );
}
