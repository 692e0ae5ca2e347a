import { Found, guarded, type Reading, type Contents } from "../reading.ts";
import { attributeOf, readXml, type XmlWatcher } from "../xml/read-xml.ts";
import type { Zip } from "../zip/open-zip.ts";

/** Chinese names of the properties that say who and what; figures of pages and versions are left out. */
const NAMES: Readonly<Record<string, string>> = {
  creator: "作者",
  "initial-creator": "作者",
  lastModifiedBy: "最后修改者",
  "printed-by": "打印者",
  title: "标题",
  subject: "主题",
  description: "备注",
  keywords: "关键词",
  keyword: "关键词",
  category: "类别",
  contentStatus: "状态",
  Company: "单位",
  Manager: "经理",
  Template: "模板",
  template: "模板",
  HyperlinkBase: "链接基准",
  lpstr: "标题列表",
  lpwstr: "标题列表",
};

/** Properties of an office file: core, of the program, and those that somebody added. Piece addresses are "part#name". */
export async function* readProperties(zip: Zip, reading: Reading): Contents {
  for (const name of ["docProps/core.xml", "docProps/app.xml", "docProps/custom.xml", "meta.xml"]) {
    const part = zip.part(name);
    if (part === undefined) continue;
    const found = new Found(reading);
    yield* guarded(
      readXml(zip.stream(part), propertyWatcher(found, part.name), found, reading.budget),
      "文档属性",
      reading,
    );
  }
}

function propertyWatcher(found: Found, part: string): XmlWatcher {
  let element = "";
  let added: string | null = null;
  let text = "";
  return {
    open(name, attributes) {
      element = name;
      text = "";
      if (name === "property" || name === "user-defined") {
        added = attributeOf(attributes, "name") ?? "";
        const target = attributeOf(attributes, "linkTarget");
        if (target !== undefined) text = target;
      }
      if (name === "template") {
        const where = attributeOf(attributes, "title") ?? attributeOf(attributes, "href") ?? "";
        found.piece("文档属性：模板", where, {
          concealed: "document-property",
          address: `${part}#${name}`,
        });
      }
    },
    text(more) {
      text += more;
    },
    close(name) {
      const called = added === null ? NAMES[element] : `自定义属性“${added}”`;
      if (called !== undefined && name === element) {
        found.piece(`文档属性：${called}`, text, {
          concealed: "document-property",
          address: `${part}#${added ?? element}`,
        });
      }
      if (name === "property" || name === "user-defined") added = null;
      element = "";
    },
  };
}
