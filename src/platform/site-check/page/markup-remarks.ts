import type { Remark } from "../model.ts";
import { nestingRemarks } from "./nesting-remarks.ts";
import { around, attribute, shown, type PageTree } from "./page-tree.ts";

const MOST_ERRORS = 20;

/** In plain words what the commonest mistakes are; others are named by their code in the HTML standard. */
const MISTAKES: Readonly<Record<string, string>> = {
  "missing-doctype": "缺少 <!doctype html>",
  "non-conforming-doctype": "doctype 的写法不对",
  "misplaced-doctype": "doctype 不在开头",
  "duplicate-attribute": "一个元素有两个同名的属性",
  "unknown-named-character-reference": "不认识的字符写法（&…;）",
  "missing-semicolon-after-character-reference": "字符写法（&…;）缺少分号",
  "end-tag-without-matching-open-element": "结束标签没有对应的开始标签",
  "closing-of-element-with-open-child-elements": "里面的元素还没有结束，外面的先结束了",
  "open-elements-left-after-eof": "到了末尾还有元素没有结束",
  "eof-in-tag": "到了末尾标签还没有写完",
  "eof-in-comment": "到了末尾注释还没有写完",
  "unexpected-character-in-attribute-name": "属性名里有不该有的字符",
  "unexpected-character-in-unquoted-attribute-value": "没有引号的属性值里有不该有的字符",
  "missing-attribute-value": "属性缺少值",
  "missing-whitespace-between-attributes": "属性之间缺少空格",
  "invalid-first-character-of-tag-name": "“<”后面不是标签，应写作 &lt;",
  "non-void-html-element-start-tag-with-trailing-solidus": "不能自己结束的元素写成了 <…/>",
  "unexpected-null-character": "有不可见的空字符",
  "control-character-in-input-stream": "有不可见的控制字符",
  "misplaced-start-tag-for-head-element": "head 里的元素写到了外面",
  "nested-noscript-in-head": "noscript 套着 noscript",
  "end-tag-with-attributes": "结束标签带了属性",
  "disallowed-content-in-noscript-in-head": "head 里的 noscript 有不允许的内容",
  "abandoned-head-element-child": "head 结束后又出现了 head 的内容",
};
const OBSOLETE = ["font", "center", "marquee", "blink", "big", "strike", "tt", "frameset", "frame"];
const CONTROLS = new Set(["a", "button", "select", "textarea", "label"]);

/** Mistakes of the HTML: what the parser had to mend, ids that repeat, controls in controls, what is obsolete. */
export function markupRemarks(page: PageTree): readonly Remark[] {
  const remarks: Remark[] = [];
  const [root] = page.named("html");
  if (root === undefined || (attribute(root, "lang") ?? "").trim() === "")
    remarks.push({ rule: "no-language", subject: "", where: null });
  for (const error of page.errors.slice(0, MOST_ERRORS)) {
    const near = page.html.slice(Math.max(0, error.startOffset - 20), error.startOffset + 40);
    remarks.push({
      rule: "html-error",
      subject: MISTAKES[error.code] ?? error.code,
      where: `第 ${error.startLine} 行第 ${error.startCol} 列：${near.replace(/\s+/g, " ")}`,
    });
  }
  remarks.push(...nestingRemarks(page));
  for (const id of page.repeatedIds)
    remarks.push({ rule: "duplicate-id", subject: id, where: null });
  for (const name of ["a", "button", "select", "textarea"]) {
    for (const element of page.named(name)) {
      for (const outer of around(element)) {
        if (!CONTROLS.has(outer.tagName)) continue;
        const isNested = outer.tagName !== "label" && (outer.tagName !== "a" || hasHref(outer));
        if (isNested)
          remarks.push({
            rule: "nested-controls",
            subject: `${name} 在 ${outer.tagName} 里`,
            where: shown(element),
          });
        break;
      }
    }
  }
  for (const name of OBSOLETE)
    for (const element of page.named(name))
      remarks.push({ rule: "obsolete-element", subject: name, where: shown(element) });
  return remarks;
}

function hasHref(element: Parameters<typeof attribute>[0]): boolean {
  return attribute(element, "href") !== null;
}
