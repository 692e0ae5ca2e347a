import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Field } from "../form/field.tsx";
import { Loading, Trouble } from "../layout/states.tsx";
import { wordingsQuery, type LetterOrganization } from "./letters-query.ts";
import { WordingForm } from "./wording-form.tsx";

/** The words of letters and answers: one is chosen, changed beside its preview, and kept. */
export function WordingsPart({
  organizations,
}: {
  readonly organizations: readonly LetterOrganization[];
}) {
  const wordings = useQuery(wordingsQuery);
  const [chosen, setChosen] = useState("reply");
  const { data } = wordings;
  if (wordings.error !== null)
    return <Trouble error={wordings.error} again={() => void wordings.refetch()} />;
  if (data === undefined) return <Loading rows={6} />;
  const row = data.rows.find((one) => one.key === chosen);
  const answers = (isAnswer: boolean) =>
    data.rows.filter((one) => one.name.startsWith("答复 ") === isAnswer);
  return (
    <>
      <section className="sheet" aria-label="选择文书">
        <Field
          label="文书或者答复类型"
          hint="“答复书”是整件文书；“答复 A1”等是其中针对每项内容的一段。"
        >
          {(control) => (
            <select
              {...control}
              className="native"
              value={chosen}
              onChange={(event) => setChosen(event.target.value)}
            >
              {([false, true] as const).map((isAnswer) => (
                <optgroup key={String(isAnswer)} label={isAnswer ? "每项答复" : "文书"}>
                  {answers(isAnswer).map((one) => (
                    <option key={one.key} value={one.key}>
                      {one.name}
                      {one.own === null ? "" : "（已改）"}
                    </option>
                  ))}
                </optgroup>
              ))}
            </select>
          )}
        </Field>
      </section>
      {row === undefined ? null : (
        <WordingForm
          key={row.key}
          row={row}
          changes={data.mayChange}
          organizationId={organizations[0]?.id ?? null}
        />
      )}
    </>
  );
}
