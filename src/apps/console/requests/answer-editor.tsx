import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Button } from "antd";
import { useState } from "react";
import { call, type Answer } from "../api/client.ts";
import { useSettled } from "../document/use-settled.ts";
import { Field } from "../form/field.tsx";
import "./answer.css";
import { formOf, outcomeOf, type Choices, type ItemForm } from "./answer-form.ts";
import { AnswerItem } from "./answer-item.tsx";
import type { Case, OpenStep } from "./case-query.ts";
import { LetterShown } from "./letter-shown.tsx";
import { useStep } from "./next-steps.tsx";
import { StepLead, StepRefusal } from "./step-form.tsx";

const PAUSE = 600;

/** Writes an answer: an outcome for each item, what each must say, what stands against it, and the letter beside it. */
export function AnswerEditor({
  found,
  step,
  choices,
}: {
  readonly found: Case;
  readonly step: OpenStep;
  readonly choices: Choices;
}) {
  const navigate = useNavigate();
  const [items, setItems] = useState(() => formOf(found));
  const [chosen, setChosen] = useState<string>(found.draft?.code ?? "");
  const [interest, setInterest] = useState(found.draft?.facts["publicInterest"] ?? "");
  const outcome = outcomeOf(choices, items, chosen, interest);
  const settled = useSettled(outcome, PAUSE);
  const trial = useQuery({
    queryKey: ["requests", "answer-trial", found.id, found.version, settled],
    queryFn: ({ signal }) =>
      settled === null
        ? null
        : call(
            "POST /api/requests/:id/answer-trial",
            { params: { id: found.id }, body: { outcome: settled } },
            signal,
          ),
    placeholderData: keepPreviousData,
  });
  const back = () => navigate({ to: "/requests/$id", params: { id: found.id } });
  const save = useStep(found, () => void back());
  const change = (next: ItemForm) =>
    setItems((old) => old.map((item) => (item.place === next.place ? next : item)));
  const objected = found.consultations.some(
    (one) => one.about === "third-party" && one.agrees === false,
  );
  const several = trial.data?.codes ?? [];
  return (
    <div className="answer-columns">
      <form className="answer-form" onSubmit={(event) => event.preventDefault()}>
        <section className="sheet">
          <StepLead
            step={step}
            lead="每一项都要答复。整件按一个结果统计：有公开、有不公开的，只计“部分公开”。"
            today={found.today}
          />
          <StepRefusal error={save.error} />
          {found.asked.items.map(({ place, text }) => {
            const item = items.find((one) => one.place === place);
            return item === undefined ? null : (
              <AnswerItem
                key={place}
                asked={text}
                several={found.asked.items.length > 1}
                item={item}
                choices={choices}
                onChange={change}
              />
            );
          })}
          {several.length < 2 ? null : (
            <Field label="整件计为" hint="各项的理由不同，统计时只能计一个结果。">
              {(control) => (
                <select
                  {...control}
                  className="native"
                  value={chosen}
                  onChange={(event) => setChosen(event.target.value)}
                >
                  {several.map((one) => (
                    <option key={one.code} value={one.code}>
                      {one.label}
                    </option>
                  ))}
                </select>
              )}
            </Field>
          )}
          {objected ? (
            <Field
              label="公共利益的理由"
              hint="第三方不同意公开、本机关认为不公开可能对公共利益造成重大影响的，写明理由（条例第三十二条）。"
            >
              {(control) => (
                <textarea
                  {...control}
                  className="native"
                  rows={3}
                  value={interest}
                  onChange={(event) => setInterest(event.target.value)}
                />
              )}
            </Field>
          ) : null}
        </section>
        <div className="request-end row-buttons answer-end">
          <Button
            disabled={outcome === null}
            loading={save.isPending}
            type="primary"
            onClick={() => {
              if (outcome !== null) save.mutate({ step: "draft", outcome });
            }}
          >
            保存草稿
          </Button>
        </div>
      </form>
      <div className="answer-side">
        <Faults trial={trial.data ?? null} />
        <LetterShown letter={trial.data?.letter ?? null} stale={trial.isPlaceholderData} />
      </div>
    </div>
  );
}

type Trial = Answer<"POST /api/requests/:id/answer-trial">;

/** What stands against the answer, said while it is written. */
function Faults({ trial }: { readonly trial: Trial | null }) {
  if (trial === null) return null;
  const { missing, contradictions, letterLacks } = trial;
  const isReady = missing.length + contradictions.length === 0 && letterLacks === null;
  return (
    <section className="sheet answer-faults" aria-live="polite">
      <h2>{isReady ? "可以提交审核" : "提交审核之前"}</h2>
      {contradictions.length === 0 ? null : (
        <ul className="answer-contradictions">
          {contradictions.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
      )}
      {missing.length === 0 ? null : (
        <ul>
          {missing.map((one) => (
            <li key={one}>还缺{one}</li>
          ))}
        </ul>
      )}
      {letterLacks === null ? null : <p>答复书{letterLacks}</p>}
    </section>
  );
}
