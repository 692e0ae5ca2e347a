import type { ChallengeView } from "./form-view.ts";

/** A question in plain Chinese, which a screen reader can read; a script does some sums instead of the person. */
export function Challenge({ view }: { readonly view: ChallengeView }) {
  return (
    <div
      class={view.problem === null ? "field challenge" : "field challenge wrong"}
      data-challenge={view.token}
      data-bits={view.bits}
    >
      <input type="hidden" name="challenge" value={view.token} />
      <input type="hidden" name="work" value="" />
      <label for="answer">
        现在提交的人很多，请回答一个问题：<b>{view.question}</b>
      </label>
      {view.problem === null ? null : (
        <p class="problem" id="answer-problem" role="alert">
          {view.problem}
        </p>
      )}
      <input
        id="answer"
        name="answer"
        inputMode="numeric"
        autoComplete="off"
        {...(view.problem === null
          ? {}
          : { "aria-describedby": "answer-problem", "aria-invalid": "true" as const })}
      />
    </div>
  );
}
