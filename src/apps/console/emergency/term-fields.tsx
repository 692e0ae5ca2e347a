import { Input } from "antd";
import { Field } from "../form/field.tsx";

/** When a measure ends by itself, and why it is set. */
export function TermFields({
  needsReason,
  mayBeginLater,
}: {
  readonly needsReason: boolean;
  readonly mayBeginLater: boolean;
}) {
  return (
    <>
      <div className="field-row">
        {mayBeginLater ? (
          <Field label="从（不填就是现在）">
            {(control) => (
              <input {...control} name="from" type="datetime-local" className="native" />
            )}
          </Field>
        ) : null}
        <Field label="到时自动结束（可不填）">
          {(control) => (
            <input {...control} name="until" type="datetime-local" className="native" />
          )}
        </Field>
      </div>
      <Field label={needsReason ? "原因（受影响的人员会看到）" : "原因（可不填，记入审计）"}>
        {(control) => <Input {...control} name="reason" maxLength={200} required={needsReason} />}
      </Field>
    </>
  );
}
