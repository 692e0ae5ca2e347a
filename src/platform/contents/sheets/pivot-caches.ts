import { relationshipsOf } from "../office/relationships.ts";
import { Found, guarded, type Reading, type Contents } from "../reading.ts";
import { readXml, type Attributes } from "../xml/read-xml.ts";
import type { Zip } from "../zip/open-zip.ts";
import { allDigits } from "./shown-number.ts";

const hidden = { concealed: "pivot-cache" } as const;
const VALUES = /^[snde]$/;

/**
 * The copy of its source that a pivot table keeps, also of what was deleted there: the values of each field as a
 * column under the field's name, then the rows. Addresses are "…Definition1.xml#field.value" and "…Records1.xml#row.field".
 */
export async function* readPivotCache(
  zip: Zip,
  name: string,
  reading: Reading,
  done: Set<string>,
): Contents {
  const part = zip.part(name);
  if (part === undefined) return;
  const found = new Found(reading);
  const fields: { readonly name: string; readonly values: string[] }[] = [];
  yield* readXml(
    zip.stream(part),
    {
      open(element, attributes) {
        if (element === "cacheField") {
          fields.push({ name: attributes["name"] ?? "", values: [] });
          tell(`字段 ${fields.length} 的名称`, attributes["name"] ?? "", 1, fields.length, "");
        }
        const field = fields.at(-1);
        if (field === undefined || !VALUES.test(element)) return;
        const value = valueOf(attributes);
        field.values.push(value);
        const count = field.values.length;
        tell(
          `字段 ${fields.length} 的第 ${count} 个值`,
          value,
          count + 1,
          fields.length,
          `${fields.length}.${count}`,
        );
      },
    },
    found,
    reading.budget,
  );
  for (const { target, type } of await relationshipsOf(zip, name, reading.budget)) {
    const records = zip.part(target);
    if (type !== "pivotCacheRecords" || records === undefined || done.has(records.name)) continue;
    done.add(records.name);
    yield* guarded(readRecords(zip, records.name, fields, reading), "数据透视表缓存", reading);
  }

  function tell(what: string, text: string, row: number, column: number, at: string): void {
    found.piece(`数据透视表缓存${what}`, text, {
      ...hidden,
      cell: { table: `${name}#${column}`, row, column: 1 },
      address: at === "" ? null : `${name}#${at}`,
    });
  }
}

async function* readRecords(
  zip: Zip,
  name: string,
  fields: readonly { readonly name: string; readonly values: readonly string[] }[],
  reading: Reading,
): Contents {
  const part = zip.part(name);
  if (part === undefined) return;
  const found = new Found(reading);
  for (const [index, field] of fields.entries()) put(field.name, 1, index + 1);
  let [row, column] = [1, 0];
  yield* readXml(
    zip.stream(part),
    {
      open(element, attributes) {
        if (element === "r") [row, column] = [row + 1, 0];
        else if (element === "x" || element === "m" || element === "b" || VALUES.test(element)) {
          column += 1;
          const shared = fields[column - 1]?.values[Number(attributes["v"])];
          put(element === "x" ? (shared ?? "") : valueOf(attributes), row, column);
        }
      },
    },
    found,
    reading.budget,
  );

  function put(text: string, at: number, field: number): void {
    found.piece(`数据透视表缓存第 ${at - 1} 行第 ${field} 列`, text, {
      ...hidden,
      cell: { table: name, row: at, column: field },
      address: at === 1 ? null : `${name}#${at - 1}.${field}`,
    });
  }
}

function valueOf(attributes: Attributes): string {
  const value = attributes["v"] ?? "";
  return allDigits(value.replace(/T00:00:00$/, ""));
}
