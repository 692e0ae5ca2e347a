import { useQuery } from "@tanstack/react-query";
import { createLazyRoute, Link, useParams } from "@tanstack/react-router";
import { call } from "../api/client.ts";
import { Page } from "../layout/page.tsx";
import { Loading, Nothing, Trouble } from "../layout/states.tsx";
import { AnswerEditor } from "./answer-editor.tsx";
import "./case.css";
import { caseQuery } from "./case-query.ts";
import "./requests.css";

export const route = createLazyRoute("/requests/$id/answer")({ component: AnswerPage });

/** Where an answer is written, item by item. */
function AnswerPage() {
  const { id } = useParams({ strict: false }) as { readonly id: string };
  const found = useQuery(caseQuery(id));
  const choices = useQuery({
    queryKey: ["requests", "answer-choices", id],
    queryFn: ({ signal }) =>
      call("GET /api/requests/:id/answer-choices", { params: { id } }, signal),
  });
  const error = found.error ?? choices.error;
  const step = found.data?.steps.find((one) => one.step === "draft");
  return (
    <Page
      wide
      title="拟写答复"
      lead={
        found.data === undefined ? undefined : (
          <>
            <Link to="/requests/$id" params={{ id }}>
              {found.data.number}
            </Link>{" "}
            {found.data.subject}
          </>
        )
      }
    >
      {error !== null ? (
        <Trouble error={error} />
      ) : found.data === undefined || choices.data === undefined ? (
        <Loading rows={8} />
      ) : step === undefined ? (
        <div className="sheet">
          <Nothing title="现在不能拟写答复">
            <p>
              这件申请目前的状态不能修改答复。
              <Link to="/requests/$id" params={{ id }}>
                回到申请
              </Link>
            </p>
          </Nothing>
        </div>
      ) : (
        <AnswerEditor found={found.data} step={step} choices={choices.data} />
      )}
    </Page>
  );
}
