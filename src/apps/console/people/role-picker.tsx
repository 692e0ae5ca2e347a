import { useId, useState } from "react";
import type { Role } from "../api/session.ts";
import type { Organization } from "../places/places-queries.ts";
import { treeOptions } from "../places/places-queries.ts";
import { roleWords } from "../words/terms.ts";
import "./people.css";
import { roleHints, words } from "./words.ts";

export type Grant = { readonly role: Role; readonly organizationId: number | null };

const roles = Object.keys(roleWords) as readonly Role[];

/** Roles by place: one row for each place, one box for each role. */
export function RolePicker({
  grants,
  home,
  organizations,
  onChange,
}: {
  readonly grants: readonly Grant[];
  /** The person's own organization, always offered as a place. */
  readonly home: number | null;
  readonly organizations: readonly Organization[];
  readonly onChange: (grants: readonly Grant[]) => void;
}) {
  const id = useId();
  const [added, setAdded] = useState<readonly (number | null)[]>([]);
  const places = [...new Set([home, ...grants.map((one) => one.organizationId), ...added])];
  const nameOf = (place: number | null) =>
    place === null ? "全区" : (organizations.find((one) => one.id === place)?.name ?? "");
  const has = (role: Role, place: number | null) =>
    grants.some((one) => one.role === role && one.organizationId === place);
  const toggle = (role: Role, place: number | null) =>
    onChange(
      has(role, place)
        ? grants.filter((one) => one.role !== role || one.organizationId !== place)
        : [...grants, { role, organizationId: place }],
    );
  return (
    <fieldset className="roles">
      <legend>角色</legend>
      <p className="field-hint">{words.roles}</p>
      <div className="roles-frame">
        <table>
          <thead>
            <tr>
              <th scope="col">在哪里</th>
              {roles.map((role) => (
                <th key={role} scope="col">
                  {roleWords[role]}
                  <small>{roleHints[role]}</small>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {places.map((place) => (
              <tr key={place ?? "all"}>
                <th scope="row">{nameOf(place)}</th>
                {roles.map((role) => (
                  <td key={role}>
                    <RoleBox
                      role={role}
                      place={nameOf(place)}
                      checked={has(role, place)}
                      onToggle={() => toggle(role, place)}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className="choice roles-add">
        <label htmlFor={id}>再加一个地方</label>
        <select
          id={id}
          className="native"
          value=""
          onChange={(event) =>
            setAdded([...added, event.target.value === "all" ? null : Number(event.target.value)])
          }
        >
          <option value="">请选择</option>
          {places.includes(null) ? null : <option value="all">全区</option>}
          {treeOptions(organizations, (one) => String(one.id))
            .filter(([value]) => !places.includes(Number(value)))
            .map(([value, label]) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
        </select>
      </div>
    </fieldset>
  );
}

function RoleBox({
  role,
  place,
  checked,
  onToggle,
}: {
  readonly role: Role;
  readonly place: string;
  readonly checked: boolean;
  readonly onToggle: () => void;
}) {
  return (
    <label>
      <input type="checkbox" checked={checked} onChange={onToggle} />
      <span>{roleWords[role]}</span>
      <span className="unseen">，{place}</span>
    </label>
  );
}
