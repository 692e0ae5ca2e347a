import { Select } from "antd";
import { Field } from "../../form/field.tsx";
import { useOrganizations } from "./places-query.ts";

/** Which organization publishes; those that no longer exist are not offered. */
export function OrganizationChoice({
  value,
  onChange,
  error,
}: {
  readonly value: number | null;
  readonly onChange: (id: number) => void;
  readonly error?: string | undefined;
}) {
  const organizations = useOrganizations();
  return (
    <Field label="发布机构" required error={error}>
      {(control) => (
        <Select
          {...control}
          showSearch={{ optionFilterProp: "label" }}
          value={organizations.length === 0 ? null : value}
          onChange={onChange}
          placeholder="请选择"
          style={{ inlineSize: "100%" }}
          options={organizations
            .filter((one) => one.validTo === null || one.id === value)
            .map((one) => ({ value: one.id, label: one.name }))}
        />
      )}
    </Field>
  );
}
