import { decisions } from "../../../kernel/decision-codes.ts";
import { detailNames } from "../../../kernel/decision-details.ts";
import type { Case } from "./case-query.ts";

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
                  {text}
                </p>
              ))}
          </li>
        ))}
      </ol>
    </section>
  );
}
