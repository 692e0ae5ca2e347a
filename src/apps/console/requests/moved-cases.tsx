import { Link } from "@tanstack/react-router";
import type { Answer } from "../api/client.ts";

type Moved = Answer<"PUT /api/request-settings">["moved"];
const tellWords = { officer: "承办人", applicant: "申请人" } as const;

/** The cases whose last day moved by a change, and who must be told of each. */
export function MovedCases({ moved }: { readonly moved: Moved | undefined }) {
  if (moved === undefined) return null;
  return (
    <section className="sheet moved-cases" aria-live="polite">
      <h2>
        {moved.length === 0 ? "已保存，没有申请的期限因此变动" : `${moved.length} 件申请的期限变了`}
      </h2>
      {moved.length === 0 ? null : (
        <>
          <p className="request-told">系统会通知留有邮箱的申请人；其余的请按下列名单告知。</p>
          <ul className="case-list">
            {moved.map((one) => (
              <li key={one.id}>
                <Link to="/requests/$id" params={{ id: one.id }}>
                  {one.number}
                </Link>{" "}
                {one.organizationName}
                <span className="quiet">
                  {one.from ?? "未定"} 改为 {one.to ?? "未定"}；要告知
                  {one.tell.map((who) => tellWords[who]).join("、")}
                  {one.officerName === "" ? "" : `（承办人${one.officerName}）`}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
