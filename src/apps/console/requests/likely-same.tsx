import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { call } from "../api/client.ts";
import { useSettled } from "../document/use-settled.ts";
import { dayWords } from "../words/days.ts";
import type { RequestForm } from "./register-form.ts";
import { stateWords } from "./words.ts";

const PAUSE = 800;

/** Requests that ask for the same, shown before one more is saved. */
export function LikelySame({
  form,
  today,
}: {
  readonly form: RequestForm;
  readonly today: string;
}) {
  const settled = useSettled(form, PAUSE);
  const { applicant, asked, organizationId } = settled;
  const isReady =
    applicant.name.trim() !== "" && asked.items.every((item) => item.text.trim() !== "");
  const same = useQuery({
    queryKey: [
      "likely-same",
      organizationId,
      applicant.name,
      applicant.identityNumber,
      asked.items,
    ],
    queryFn: ({ signal }) =>
      call(
        "POST /api/requests/likely-same",
        { body: { organizationId, applicant, asked } },
        signal,
      ),
    enabled: isReady,
    placeholderData: keepPreviousData,
    retry: false,
  });
  const rows = isReady ? (same.data?.rows ?? []) : [];
  if (rows.length === 0) return null;
  const own = rows.filter((row) => row.isSameApplicant);
  return (
    <section className="sheet likely-same" aria-live="polite">
      <h2>{own.length > 0 ? "这位申请人可能已经申请过" : "别人申请过同样的内容"}</h2>
      <p className="request-told">
        {own.length > 0
          ? "请先看看是不是同一件。已经答复过又重复申请的，可以按“重复申请”答复（条例第三十六条第六项）。"
          : "多人申请同一信息、可以公开的，应当考虑主动公开（条例第四十四条）。"}
      </p>
      <ul className="case-list">
        {rows.map((row) => (
          <li key={row.id}>
            <Link to="/requests/$id" params={{ id: row.id }} target="_blank">
              {row.number} {row.subject}
            </Link>
            <span className="quiet">
              {row.applicantLabel}，
              {row.receivedOn === null ? "尚未确认" : `${dayWords(row.receivedOn, today)}收到`}，
              {stateWords[row.state]}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
