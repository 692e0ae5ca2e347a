import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Button } from "antd";
import type { SubmitEvent } from "react";
import { call, type Answer } from "../api/client.ts";
import { Field } from "../form/field.tsx";
import { ProblemNotice } from "../form/problem-notice.tsx";
import { textIn } from "../form/typed.ts";
import { Loading, Nothing, Trouble } from "../layout/states.tsx";
import { MovedCases } from "./moved-cases.tsx";
import { announcementOf } from "./year-announcement.ts";

type Calendar = Answer<"GET /api/work-calendar">;
const queryKey = ["work-calendar"];

/** The district's own days off and a year's announcement: both move the terms of open cases, which are then named. */
export function CalendarSettings() {
  const queries = useQueryClient();
  const calendar = useQuery({
    queryKey,
    queryFn: ({ signal }) => call("GET /api/work-calendar", {}, signal),
  });
  const again = async () => {
    await queries.invalidateQueries({ queryKey });
    await queries.invalidateQueries({ queryKey: ["requests"] });
  };
  const set = useMutation({
    mutationFn: (form: FormData) =>
      call("PUT /api/work-calendar/days", {
        body: {
          day: textIn(form, "day"),
          kind: textIn(form, "kind") === "worked" ? "worked" : "off",
          name: textIn(form, "name"),
          source: textIn(form, "source"),
        },
      }),
    onSuccess: again,
  });
  const remove = useMutation({
    mutationFn: (day: string) => call("DELETE /api/work-calendar/days/:day", { params: { day } }),
    onSuccess: again,
  });
  const announce = useMutation({
    mutationFn: (form: FormData) =>
      call("PUT /api/work-calendar/years", {
        body: announcementOf(
          Number(textIn(form, "year")),
          textIn(form, "source"),
          textIn(form, "days"),
        ),
      }),
    onSuccess: again,
  });
  const { data } = calendar;
  if (calendar.error !== null) return <Trouble error={calendar.error} />;
  if (data === undefined) return <Loading rows={4} />;
  const moved = set.data ?? remove.data ?? announce.data;
  const submit = (mutation: { mutate: (form: FormData) => void; reset: () => void }) =>
    function onSubmit(event: SubmitEvent<HTMLFormElement>) {
      event.preventDefault();
      for (const one of [set, remove, announce]) one.reset();
      mutation.mutate(new FormData(event.currentTarget));
    };
  return (
    <>
      <MovedCases moved={moved?.moved} />
      <LocalDays
        data={data}
        removing={remove.isPending ? remove.variables : null}
        onRemove={(day) => {
          for (const one of [set, announce]) one.reset();
          remove.mutate(day);
        }}
      />
      {data.mayChange ? (
        <>
          <form className="sheet" onSubmit={submit(set)}>
            <h2>设置本地放假或者上班</h2>
            <ProblemNotice error={set.error} />
            <div className="field-row">
              <Field label="日期" required>
                {(control) => (
                  <input {...control} name="day" type="date" className="native" required />
                )}
              </Field>
              <Field label="放假还是上班">
                {(control) => (
                  <select {...control} name="kind" className="native">
                    <option value="off">放假</option>
                    <option value="worked">上班</option>
                  </select>
                )}
              </Field>
              <Field label="名称" required hint="例如：那达慕。">
                {(control) => <input {...control} name="name" className="native" required />}
              </Field>
            </div>
            <Field label="依据" required hint="本级政府的通知名称和文号。">
              {(control) => <input {...control} name="source" className="native" required />}
            </Field>
            <Button type="primary" htmlType="submit" loading={set.isPending}>
              保存
            </Button>
          </form>
          <form className="sheet" onSubmit={submit(announce)}>
            <h2>录入一年的放假安排</h2>
            <p className="request-told">
              国务院办公厅公布后录入（现有 {data.years[0]} 至 {data.years.at(-1)}{" "}
              年）。没有公布的年份，期限都是暂定的。
            </p>
            <ProblemNotice error={announce.error} />
            <div className="field-row">
              <Field label="年份" required>
                {(control) => (
                  <input
                    {...control}
                    name="year"
                    type="number"
                    className="native"
                    required
                    defaultValue={(data.years.at(-1) ?? 2007) + 1}
                  />
                )}
              </Field>
              <Field label="依据" required>
                {(control) => <input {...control} name="source" className="native" required />}
              </Field>
            </div>
            <Field
              label="每天一行"
              required
              hint="日期、放假或上班、名称，用空格分开，例如：2027-01-01 放假 元旦"
            >
              {(control) => (
                <textarea {...control} name="days" className="native" rows={8} required />
              )}
            </Field>
            <Button htmlType="submit" loading={announce.isPending}>
              录入
            </Button>
          </form>
        </>
      ) : null}
    </>
  );
}

function LocalDays({
  data,
  removing,
  onRemove,
}: {
  readonly data: Calendar;
  readonly removing: string | null;
  readonly onRemove: (day: string) => void;
}) {
  return (
    <section className="sheet">
      <h2>本地的放假和上班</h2>
      {data.local.length === 0 ? (
        <Nothing title="没有本地安排">
          <p>全国的节假日和调休已经包括在内。</p>
        </Nothing>
      ) : (
        <ul className="case-list">
          {data.local.map((one) => (
            <li key={one.day} className="settings-row">
              <span>
                {one.day} {one.kind === "off" ? "放假" : "上班"}：{one.name}
                <span className="quiet">{one.source}</span>
              </span>
              {data.mayChange ? (
                <Button
                  size="small"
                  loading={removing === one.day}
                  onClick={() => onRemove(one.day)}
                  aria-label={`撤销 ${one.day} 的安排`}
                >
                  撤销
                </Button>
              ) : null}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
