import { Problem } from "../api/client.ts";
import "./problem-notice.css";

/** What went wrong, where the person just acted; read out at once. Nothing for null. */
export function ProblemNotice({ error }: { readonly error: unknown }) {
  if (error === null || error === undefined) return null;
  return (
    <p className="problem-notice" role="alert">
      {sentenceOf(error)}
    </p>
  );
}

/** A failure as a sentence that can be shown. */
export function sentenceOf(error: unknown): string {
  return error instanceof Problem
    ? error.message
    : "这个页面出了错。请刷新后再试；如果还不行，请告诉管理员您刚才做了什么。";
}

/** What the server says about one field of a form. */
export function fieldProblem(error: unknown, field: string): string | undefined {
  return error instanceof Problem ? error.fields[field] : undefined;
}
