import { useState } from "react";
import { Field } from "../form/field.tsx";
import { BodiesForm } from "./bodies-form.tsx";
import type { LetterSettings } from "./letters-query.ts";

/** Who reviews decisions and which court hears suits, by dates: of all organizations, or of one. */
export function BodiesPart({ settings }: { readonly settings: LetterSettings }) {
  const { organizations, siteBodies, maySetSite } = settings;
  const first = maySetSite ? null : (organizations[0]?.id ?? null);
  const [chosen, setChosen] = useState<number | null>(first);
  const organization = organizations.find((one) => one.id === chosen);
  const bodies = organization?.bodies ?? siteBodies;
  return (
    <section className="sheet" aria-label="复议机关与法院">
      <p className="letters-told">
        答复书按成文日期写明向谁申请行政复议、向哪个法院起诉。机构改革、管辖调整后，另加一段并写明起止日期，旧的文书不变。
      </p>
      <Field label="适用于" hint="一个机关没有单独设置的，用“全部机关”的。">
        {(control) => (
          <select
            {...control}
            className="native"
            value={chosen ?? ""}
            onChange={(event) =>
              setChosen(event.target.value === "" ? null : Number(event.target.value))
            }
          >
            {maySetSite ? <option value="">全部机关</option> : null}
            {organizations.map((one) => (
              <option key={one.id} value={one.id}>
                {one.name}
                {one.bodies.length > 0 ? "（单独设置）" : ""}
              </option>
            ))}
          </select>
        )}
      </Field>
      <BodiesForm
        key={`${chosen ?? "site"}-${JSON.stringify(bodies)}`}
        organizationId={chosen}
        bodies={bodies}
      />
    </section>
  );
}
