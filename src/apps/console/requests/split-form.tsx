import { Button } from "antd";
import { useState, type SubmitEvent } from "react";
import type { Case, OpenStep, Taken } from "./case-query.ts";
import { StepLead, StepRefusal } from "./step-form.tsx";

/** Parts a request of several things: each gets the number of the case that it goes to. */
export function SplitForm({
  found,
  step,
  error,
  pending,
  onTake,
  onClose,
}: {
  readonly found: Case;
  readonly step: OpenStep;
  readonly error: unknown;
  readonly pending: boolean;
  readonly onTake: (taken: Taken) => void;
  readonly onClose: () => void;
}) {
  const { items } = found.asked;
  const [parts, setParts] = useState<Readonly<Record<number, number>>>(() =>
    Object.fromEntries(items.map((item) => [item.place, item.place])),
  );
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const cases = Map.groupBy(items, (item) => parts[item.place] ?? item.place);
    const sorted = [...cases].toSorted(([one], [other]) => one - other);
    onTake({
      step: "split",
      parts: sorted.map(([, some]) => some.map((item) => item.place)),
      reason: "一事一申请",
    });
  };
  return (
    <form onSubmit={submit}>
      <StepLead
        step={step}
        lead="拆成几件办理，收到申请之日和查询码不变，每件有自己的编号。第一件留在这里。"
        today={found.today}
      />
      <StepRefusal error={error} />
      <ul className="case-list split-items">
        {items.map((item) => (
          <li key={item.place}>
            <label htmlFor={`split-${item.place}`}>{item.text}</label>
            <select
              id={`split-${item.place}`}
              className="native"
              value={parts[item.place]}
              onChange={(event) =>
                setParts((old) => ({ ...old, [item.place]: Number(event.target.value) }))
              }
            >
              {items.map((other) => (
                <option key={other.place} value={other.place}>
                  第 {other.place} 件
                </option>
              ))}
            </select>
          </li>
        ))}
      </ul>
      <div className="step-acts">
        <Button onClick={onClose}>取消</Button>
        <Button type="primary" htmlType="submit" loading={pending}>
          {step.name}
        </Button>
      </div>
    </form>
  );
}
