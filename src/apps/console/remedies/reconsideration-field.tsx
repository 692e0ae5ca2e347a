import { useQuery } from "@tanstack/react-query";
import { call } from "../api/client.ts";
import { Field } from "../form/field.tsx";
import { organizationsQuery } from "../places/places-queries.ts";

/** Which reconsideration a lawsuit came after; those of the same organization are offered. */
export function ReconsiderationField({
  organizationId,
  value,
  onChange,
}: {
  readonly organizationId: number;
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
}) {
  const organizations = useQuery(organizationsQuery);
  const slug = organizations.data?.rows.find((one) => one.id === organizationId)?.slug;
  const { data } = useQuery({
    queryKey: ["remedies", "reconsiderations-of", slug],
    queryFn: ({ signal }) =>
      call(
        "GET /api/remedies",
        {
          query: { kind: "reconsideration", ...(slug === undefined ? {} : { organization: slug }) },
        },
        signal,
      ),
    enabled: slug !== undefined,
  });
  return (
    <Field label="经过的行政复议" hint="系统里没有登记的可以不选。">
      {(control) => (
        <select
          {...control}
          className="native"
          value={value ?? ""}
          onChange={(event) => onChange(event.target.value === "" ? null : event.target.value)}
        >
          <option value="">不选</option>
          {(data?.rows ?? []).map((one) => (
            <option key={one.id} value={one.id}>
              {one.filedOn} {one.label} {one.subject.slice(0, 30)}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
