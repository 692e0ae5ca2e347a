import type { Words } from "./words.ts";

type Choice = { readonly value: string; readonly label: string };

/** One setting as radio buttons; the style sheet answers to the one that is chosen, without a script. */
export function Setting(props: {
  readonly name: string;
  readonly legend: string;
  readonly choices: readonly Choice[];
  readonly initial: string;
}) {
  return (
    <fieldset class="setting">
      <legend>{props.legend}</legend>
      {props.choices.map((choice) => choiceOf(props.name, choice, choice.value === props.initial))}
    </fieldset>
  );
}

function choiceOf(name: string, { value, label }: Choice, isInitial: boolean) {
  return (
    <label>
      <input type="radio" name={name} value={value} checked={isInitial} data-kept />
      <span>{label}</span>
    </label>
  );
}

/** How large and in which colours the reader wants pages. */
export function DisplaySettings({ words }: { readonly words: Words }) {
  return (
    <details class="display">
      <summary>{words.display}</summary>
      <div>
        <Setting
          name="size"
          legend={words.pageSize}
          initial="normal"
          choices={[
            { value: "normal", label: words.sizeNormal },
            { value: "large", label: words.sizeLarge },
            { value: "huge", label: words.sizeHuge },
          ]}
        />
        <Setting
          name="look"
          legend={words.colours}
          initial="auto"
          choices={[
            { value: "auto", label: words.coloursAuto },
            { value: "light", label: words.coloursLight },
            { value: "dark", label: words.coloursDark },
            { value: "contrast", label: words.coloursContrast },
          ]}
        />
      </div>
    </details>
  );
}
