import { Found, type Reading, type Contents } from "../reading.ts";
import { readXml } from "../xml/read-xml.ts";
import type { Zip } from "../zip/open-zip.ts";
import { cellAt } from "./cell-names.ts";
import { allDigits } from "./shown-number.ts";

/** What a workbook keeps of another file that it draws on: names of its sheets and copies of its cells. */
export async function* readExternalBook(zip: Zip, name: string, reading: Reading): Contents {
  const part = zip.part(name);
  if (part === undefined) return;
  const found = new Found(reading);
  const hidden = { concealed: "external-link" } as const;
  let sheet = "";
  let cell = "";
  let value: string | null = null;
  yield* readXml(
    zip.stream(part),
    {
      open(element, attributes) {
        if (element === "sheetName") {
          found.piece("外部链接的工作表名称", attributes["val"] ?? "", hidden);
        } else if (element === "definedName" || element === "ddeItem" || element === "oleItem") {
          found.piece("外部链接的名称", attributes["refersTo"] ?? attributes["name"] ?? "", hidden);
        } else if (element === "sheetData") sheet = attributes["sheetId"] ?? "";
        else if (element === "cell") cell = attributes["r"] ?? "";
        else if (element === "v" || element === "val") value = "";
      },
      text(text) {
        if (value !== null) value += text;
      },
      close(element) {
        if (value === null || (element !== "v" && element !== "val")) return;
        const at = cellAt(cell);
        found.piece(`外部链接缓存的单元格${cell}`, allDigits(value), {
          ...hidden,
          cell: at === null ? null : { table: `${name}#${sheet}`, ...at },
          address: `${name}#${sheet}.${cell}`,
        });
        value = null;
      },
    },
    found,
    reading.budget,
  );
}
