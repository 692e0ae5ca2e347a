import { Button, Input } from "antd";
import { useState, type SubmitEvent } from "react";
import { Field } from "../form/field.tsx";
import { fieldProblem, ProblemNotice } from "../form/problem-notice.tsx";
import { textIn } from "../form/typed.ts";
import { treeOptions, type Organization } from "../places/places-queries.ts";
import { RolePicker, type Grant } from "./role-picker.tsx";
import { words } from "./words.ts";

export type PersonBody = {
  readonly displayName: string;
  readonly organizationId: number | null;
  readonly oidcName: string | null;
  readonly roles: readonly Grant[];
};

/** The form of a person: of a new one with the username, of a known one without. */
export function PersonForm({
  known,
  organizations,
  error,
  isSaving,
  onSave,
}: {
  readonly known: PersonBody | null;
  readonly organizations: readonly Organization[];
  readonly error: unknown;
  readonly isSaving: boolean;
  readonly onSave: (body: PersonBody, username: string) => void;
}) {
  const [home, setHome] = useState<number | null>(known?.organizationId ?? null);
  const [grants, setGrants] = useState<readonly Grant[]>(known?.roles ?? []);
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const oidcName = textIn(form, "oidcName");
    const body = {
      displayName: textIn(form, "displayName"),
      organizationId: home,
      oidcName: oidcName === "" ? null : oidcName,
      roles: grants.map(({ role, organizationId }) => ({ role, organizationId })),
    };
    onSave(body, textIn(form, "username"));
  };
  return (
    <form className="sheet" onSubmit={submit}>
      <ProblemNotice error={error} />
      <div className="field-row">
        <Field label="姓名" required error={fieldProblem(error, "displayName")}>
          {(control) => (
            <Input
              {...control}
              name="displayName"
              maxLength={40}
              required
              autoComplete="off"
              defaultValue={known?.displayName}
            />
          )}
        </Field>
        {known === null ? (
          <Field
            label="用户名"
            required
            hint={words.username}
            error={fieldProblem(error, "username")}
          >
            {(control) => (
              <Input
                {...control}
                name="username"
                maxLength={32}
                required
                autoComplete="off"
                autoCapitalize="none"
              />
            )}
          </Field>
        ) : null}
        <Field label="所在机构">
          {(control) => (
            <select
              {...control}
              className="native"
              value={home ?? ""}
              onChange={(event) =>
                setHome(event.target.value === "" ? null : Number(event.target.value))
              }
            >
              <option value="">全区</option>
              {treeOptions(organizations, (one) => String(one.id)).map(([value, label]) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label="统一登录名" hint={words.oidcName} error={fieldProblem(error, "oidcName")}>
          {(control) => (
            <Input
              {...control}
              name="oidcName"
              maxLength={200}
              autoComplete="off"
              defaultValue={known?.oidcName ?? ""}
            />
          )}
        </Field>
      </div>
      <RolePicker grants={grants} home={home} organizations={organizations} onChange={setGrants} />
      <Button type="primary" htmlType="submit" loading={isSaving}>
        {known === null ? "新增" : "保存"}
      </Button>
    </form>
  );
}
