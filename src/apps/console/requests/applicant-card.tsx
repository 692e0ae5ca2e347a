import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Button } from "antd";
import { call, type Answer } from "../api/client.ts";
import { ProblemNotice } from "../form/problem-notice.tsx";
import { minuteOf } from "../words/days.ts";
import type { Case } from "./case-query.ts";
import { applicantKindWords, identityKindWords } from "./words.ts";

/** Who asks: no more than a kind and a letter, until somebody asks to see it; every look is recorded and shown. */
export function ApplicantCard({ found }: { readonly found: Case }) {
  const queries = useQueryClient();
  const look = useMutation({
    mutationFn: () => call("POST /api/requests/:id/applicant", { params: { id: found.id } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["requests", "case", found.id] }),
  });
  return (
    <section className="sheet">
      <h2>申请人</h2>
      <p>
        {found.applicantLabel}（{applicantKindWords[found.applicantKind]}）
      </p>
      {found.seesIdentity ? (
        <div className="no-print">
          <ProblemNotice error={look.error} />
          {look.data === undefined ? (
            <>
              <Button loading={look.isPending} onClick={() => look.mutate()}>
                查看申请人信息
              </Button>
              <p className="field-hint">身份信息加密保存，查看会留下记录。</p>
            </>
          ) : (
            <>
              <ApplicantFacts applicant={look.data} />
              <Button onClick={() => look.reset()}>收起</Button>
            </>
          )}
          {found.looks.length === 0 ? null : (
            <details className="looks">
              <summary>查看记录（{found.looks.length}）</summary>
              <ul className="case-list">
                {found.looks.map((one) => (
                  <li key={`${one.at} ${one.by}`}>
                    {one.by}
                    <span className="quiet day">{minuteOf(one.at)}</span>
                  </li>
                ))}
              </ul>
            </details>
          )}
        </div>
      ) : (
        <p className="field-hint">只有承办这件申请的人可以查看身份信息。</p>
      )}
    </section>
  );
}

function ApplicantFacts({
  applicant,
}: {
  readonly applicant: Answer<"POST /api/requests/:id/applicant">;
}) {
  const facts: readonly (readonly [string, string])[] = [
    [applicant.kind === "citizen" ? "姓名" : "名称", applicant.name],
    [identityKindWords[applicant.identityKind], applicant.identityNumber],
    ["法定代表人", applicant.representative],
    ["联系人", applicant.contact],
    ["电话", applicant.phone],
    ["电子邮箱", applicant.email],
    ["通信地址", applicant.address],
    ["邮编", applicant.postcode],
    ["传真", applicant.fax],
    ["代理人", applicant.agent?.name ?? ""],
    ["代理人证件", applicant.agent?.identityNumber ?? ""],
    ["代理人电话", applicant.agent?.phone ?? ""],
  ];
  return (
    <dl className="case-facts">
      {facts
        .filter(([, words]) => words !== "")
        .map(([name, words]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{words}</dd>
          </div>
        ))}
    </dl>
  );
}
