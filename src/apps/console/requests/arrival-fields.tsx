import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { call } from "../api/client.ts";
import { Field } from "../form/field.tsx";
import { sentenceOf } from "../form/problem-notice.tsx";
import { dayWords } from "../words/days.ts";
import type { RequestForm } from "./register-form.ts";
import { arrivalWords, channelWords, registeredChannels, rulesWords } from "./words.ts";

const confirming = new Set<string>(["plain-post", "network", "fax"]);

/** How it came and when; beside it which day counts as the day of receipt, and what is due by which day. */
export function ArrivalFields({
  form,
  today,
  organizations,
  onChange,
}: {
  readonly form: RequestForm;
  readonly today: string;
  readonly organizations: readonly { readonly id: number; readonly name: string }[];
  readonly onChange: (changes: Partial<RequestForm>) => void;
}) {
  const { channel, arrivedOn, confirmedOn } = form;
  const confirms = confirming.has(channel);
  return (
    <section className="sheet">
      <h2>怎么收到的</h2>
      {organizations.length < 2 ? null : (
        <Field label="受理机关" required>
          {(control) => (
            <select
              {...control}
              className="native"
              value={form.organizationId}
              onChange={(event) => onChange({ organizationId: Number(event.target.value) })}
            >
              {organizations.map((one) => (
                <option key={one.id} value={one.id}>
                  {one.name}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      <div className="field-row">
        <Field label="提交方式" required>
          {(control) => (
            <select
              {...control}
              className="native"
              value={channel}
              onChange={(event) => {
                const next = registeredChannels.find((one) => one === event.target.value);
                if (next === undefined) return;
                onChange({
                  channel: next,
                  confirmedOn: confirming.has(next) ? confirmedOn : null,
                  oral: next === "in-person" && form.oral,
                });
              }}
            >
              {registeredChannels.map((one) => (
                <option key={one} value={one}>
                  {channelWords[one]}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={arrivalWords[channel]} required>
          {(control) => (
            <input
              {...control}
              type="date"
              className="native"
              required
              max={today}
              value={arrivedOn}
              onChange={(event) => onChange({ arrivedOn: event.target.value })}
            />
          )}
        </Field>
        {confirms ? (
          <Field label="与申请人确认的日期" hint="还没有联系上的，先空着；确认后再登记。">
            {(control) => (
              <input
                {...control}
                type="date"
                className="native"
                min={arrivedOn}
                max={today}
                value={confirmedOn ?? ""}
                onChange={(event) =>
                  onChange({ confirmedOn: event.target.value === "" ? null : event.target.value })
                }
              />
            )}
          </Field>
        ) : null}
      </div>
      {channel === "in-person" ? (
        <label className="request-tick">
          <input
            type="checkbox"
            checked={form.oral}
            onChange={(event) => onChange({ oral: event.target.checked })}
          />
          申请人书写确有困难，口头提出，由我代为填写（条例第二十九条）
        </label>
      ) : null}
      <DuePreview form={form} today={today} />
    </section>
  );
}

/** 收到之日怎么算, and the last day for the answer, worked out by the server while one types. */
function DuePreview({ form, today }: { readonly form: RequestForm; readonly today: string }) {
  const { channel, arrivedOn, confirmedOn } = form;
  const preview = useQuery({
    queryKey: ["preview-due", channel, arrivedOn, confirmedOn],
    queryFn: ({ signal }) =>
      call("POST /api/requests/preview-due", { body: { channel, arrivedOn, confirmedOn } }, signal),
    enabled: arrivedOn !== "",
    placeholderData: keepPreviousData,
    retry: false,
  });
  const { data } = preview;
  return (
    <div className="due-preview" aria-live="polite">
      <p className="due-preview-title">收到之日怎么算</p>
      {preview.error === null ? null : <p className="field-error">{sentenceOf(preview.error)}</p>}
      {data === undefined || preview.error !== null ? null : (
        <>
          <p>{data.says}。</p>
          {data.receivedOn === null ? (
            <p className="due-preview-day">确认之前不起算。请当天联系申请人，确认后填写日期。</p>
          ) : (
            <p className="due-preview-day">
              {dayWords(data.receivedOn, today)}收到，
              {data.dueOn === null ? null : (
                <>
                  应在<strong>{dayWords(data.dueOn, today)}</strong>前答复
                  <span className="quiet">
                    （{data.workingDays} 个工作日，适用{rulesWords[data.rules ?? ""] ?? ""}
                    {data.provisional ? "；该年放假安排尚未公布，日期可能调整" : ""}）
                  </span>
                </>
              )}
            </p>
          )}
        </>
      )}
    </div>
  );
}
