import type { Found } from "../reading.ts";
import type { Attributes } from "../xml/read-xml.ts";

const HEADERS: Readonly<Record<string, string>> = {
  oddHeader: "页眉",
  evenHeader: "页眉",
  firstHeader: "页眉",
  oddFooter: "页脚",
  evenFooter: "页脚",
  firstFooter: "页脚",
};
/** Attributes of elements around the cells that hold text of the author. */
const SAID: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  dataValidation: [
    ["promptTitle", "输入提示"],
    ["prompt", "输入提示"],
    ["errorTitle", "输入提示"],
    ["error", "输入提示"],
  ],
  filter: [["val", "筛选条件"]],
  customFilter: [["val", "筛选条件"]],
  hyperlink: [
    ["tooltip", "超链接"],
    ["display", "超链接"],
    ["location", "超链接"],
  ],
  scenario: [
    ["name", "方案"],
    ["comment", "方案"],
    ["user", "方案"],
  ],
  inputCells: [["val", "方案"]],
};
const FORMULAS = /^(formula|formula1|formula2|f)$/;

/** What a sheet says besides its cells: headers and footers, choice lists, filters, tips, formulas of rules. */
export class AroundCells {
  readonly #found: Found;
  readonly #table: string;
  readonly #isHidden: boolean;
  #element = "";
  #text = "";

  constructor(found: Found, table: string, isHidden: boolean) {
    this.#found = found;
    this.#table = table;
    this.#isHidden = isHidden;
  }

  open(element: string, attributes: Attributes): void {
    this.#element = element;
    this.#text = "";
    for (const [name, title] of SAID[element] ?? []) {
      const text = attributes[name];
      if (text !== undefined) this.#say(`的${title}`, text, "markup");
    }
  }

  text(text: string): void {
    if (this.#element !== "") this.#text += text;
  }

  close(element: string): void {
    if (element === this.#element && this.#text !== "") {
      const header = HEADERS[element];
      if (header !== undefined) {
        this.#say(
          `的${header}`,
          this.#text.replaceAll(/&("[^"]*"|K[\dA-F]{6}|\d+|[A-Z])/g, " "),
          null,
        );
      } else if (FORMULAS.test(element) && /"[^"]|\d{7}/.test(this.#text)) {
        this.#say("的数据有效性或条件格式", this.#text, "formula");
      }
    }
    this.#element = "";
  }

  #say(what: string, text: string, concealed: "markup" | "formula" | null): void {
    const hidden = this.#isHidden ? "hidden-sheet" : null;
    this.#found.piece(`${this.#table}${what}`, text, { concealed: concealed ?? hidden });
  }
}
