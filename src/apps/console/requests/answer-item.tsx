import { Field } from "../form/field.tsx";
import { fieldsOf, keyOf, shapeOf, type Choices, type Fact, type ItemForm } from "./answer-form.ts";

const longFacts = new Set<Fact>(["reason", "search", "opinion", "withheld", "given"]);

/** The answer to one item: which it is, in the groups of the yearly form with their articles, and what it must say. */
export function AnswerItem({
  asked,
  several,
  item,
  choices,
  onChange,
}: {
  readonly asked: string;
  readonly several: boolean;
  readonly item: ItemForm;
  readonly choices: Choices;
  readonly onChange: (item: ItemForm) => void;
}) {
  const shape = shapeOf(choices, item);
  const say = (fact: Fact, text: string) =>
    onChange({ ...item, facts: { ...item.facts, [fact]: text } });
  return (
    <fieldset className="answer-item">
      <legend>
        {several ? `第 ${item.place} 项：` : "申请："}
        {asked}
      </legend>
      <Field
        label="怎么答复"
        required
        {...(shape?.article == null ? {} : { hint: `依据：《条例》${shape.article}` })}
      >
        {(control) => (
          <select
            {...control}
            className="native"
            value={item.shape}
            onChange={(event) => onChange({ ...item, shape: event.target.value })}
          >
            <option value="">请选择</option>
            {choices.groups.map((group) => (
              <optgroup key={group.label} label={group.label}>
                {group.answers.map((one) => (
                  <option key={keyOf(one)} value={keyOf(one)}>
                    {one.code} {one.label}
                  </option>
                ))}
              </optgroup>
            ))}
          </select>
        )}
      </Field>
      {shape?.code === "A2" ? (
        <Field label="不予公开部分属于" required>
          {(control) => (
            <select
              {...control}
              className="native"
              value={item.part}
              onChange={(event) => onChange({ ...item, part: event.target.value })}
            >
              <option value="">请选择</option>
              {choices.parts.map((one) => (
                <option key={keyOf(one)} value={keyOf(one)}>
                  {one.label}
                </option>
              ))}
            </select>
          )}
        </Field>
      ) : null}
      {fieldsOf(choices, item).map(({ fact, name, isNeeded }) => (
        <Field key={fact} label={name} required={isNeeded}>
          {(control) =>
            longFacts.has(fact) ? (
              <textarea
                {...control}
                className="native"
                rows={2}
                value={item.facts[fact] ?? ""}
                onChange={(event) => say(fact, event.target.value)}
              />
            ) : (
              <input
                {...control}
                type={fact === "earlierOn" ? "date" : "text"}
                className="native"
                value={item.facts[fact] ?? ""}
                onChange={(event) => say(fact, event.target.value)}
              />
            )
          }
        </Field>
      ))}
    </fieldset>
  );
}
