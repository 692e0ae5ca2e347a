import type { ComponentChildren } from "preact";
import type { FormProblems } from "./form-rules.ts";
import type { FormField, FormText, TextField } from "./form-text.ts";

/** The form as it stands: what was typed, and what is wrong with it. */
export type FormState = { readonly text: FormText; readonly problems: FormProblems };

/** The label, the hint and the problem of a field around the field itself. */
export function Field(props: {
  readonly name: FormField;
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly problem?: string | undefined;
  readonly isNeeded?: boolean | undefined;
  readonly children: ComponentChildren;
}) {
  const { id, problem } = props;
  return (
    <div class={problem === undefined ? "field" : "field wrong"} data-field={props.name}>
      <label for={id}>
        {props.label}
        {props.isNeeded === true ? <b class="needed">必填</b> : null}
      </label>
      {props.hint === undefined ? null : (
        <p class="hint" id={`${id}-hint`}>
          {props.hint}
        </p>
      )}
      {problem === undefined ? null : (
        <p class="problem" id={`${id}-problem`}>
          {problem}
        </p>
      )}
      {props.children}
    </div>
  );
}

/** What names the hint and the problem to those who do not see them. */
export function describedBy(
  id: string,
  has: { hint?: string | undefined; problem?: string | undefined },
) {
  const ids = [
    has.hint === undefined ? null : `${id}-hint`,
    has.problem === undefined ? null : `${id}-problem`,
  ].filter((one) => one !== null);
  return {
    ...(ids.length === 0 ? {} : { "aria-describedby": ids.join(" ") }),
    ...(has.problem === undefined ? {} : { "aria-invalid": "true" as const }),
  };
}

/** One line of text. */
export function Line(props: {
  readonly state: FormState;
  readonly name: TextField;
  readonly label: string;
  readonly hint?: string;
  readonly isNeeded?: boolean;
  readonly type?: "tel" | "email";
  readonly autoComplete?: string;
  readonly inputMode?: "numeric" | "tel" | "email";
}) {
  const { state, name, hint } = props;
  const problem = state.problems[name];
  const common = {
    id: name,
    name,
    value: state.text[name],
    autoComplete: props.autoComplete ?? "off",
    ...(props.inputMode === undefined ? {} : { inputMode: props.inputMode }),
    ...(props.isNeeded === true ? { "aria-required": "true" as const } : {}),
    ...describedBy(name, { hint, problem }),
  };
  return (
    <Field id={name} {...{ name, hint, problem }} label={props.label} isNeeded={props.isNeeded}>
      {props.type === "tel" ? (
        <input type="tel" {...common} />
      ) : props.type === "email" ? (
        <input type="email" {...common} />
      ) : (
        <input type="text" {...common} />
      )}
    </Field>
  );
}

/** One of a few: every choice is seen. */
export function Choice(props: {
  readonly state: FormState;
  readonly name: TextField;
  readonly label: string;
  readonly hint?: string;
  readonly choices: Readonly<Record<string, string>>;
}) {
  const { state, name } = props;
  const problem = state.problems[name];
  return (
    <fieldset
      class={problem === undefined ? "field" : "field wrong"}
      id={name}
      data-field={name}
      {...describedBy(name, { hint: props.hint, problem })}
    >
      <legend>{props.label}</legend>
      {props.hint === undefined ? null : (
        <p class="hint" id={`${name}-hint`}>
          {props.hint}
        </p>
      )}
      {problem === undefined ? null : (
        <p class="problem" id={`${name}-problem`}>
          {problem}
        </p>
      )}
      <div class="choices">
        {Object.entries(props.choices).map(([value, label]) => (
          <label key={value}>
            <input type="radio" name={name} value={value} checked={state.text[name] === value} />
            <span>{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** Yes or no. */
export function Tick(props: {
  readonly state: FormState;
  readonly name: TextField;
  readonly label: string;
}) {
  const { state, name } = props;
  return (
    <div class="field tick">
      <label>
        <input type="checkbox" name={name} value="yes" checked={state.text[name] === "yes"} />
        <span>{props.label}</span>
      </label>
    </div>
  );
}

/** Several lines of text. */
export function Lines(props: {
  readonly state: FormState;
  readonly name: TextField;
  readonly label: string;
  readonly hint: string;
}) {
  const { state, name, hint } = props;
  const problem = state.problems[name];
  return (
    <Field id={name} label={props.label} {...{ name, hint, problem }}>
      <textarea id={name} name={name} rows={2} {...describedBy(name, { hint, problem })}>
        {state.text[name]}
      </textarea>
    </Field>
  );
}
