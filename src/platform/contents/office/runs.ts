import { attributeOf, isOn, type Attributes } from "../xml/read-xml.ts";

type Run = { isHidden: boolean; isWhite: boolean; isOnColour: boolean };
type Shape = { isHidden: boolean };

/** Follows what makes letters invisible: runs, styles, tracked changes, shapes. */
export class Runs {
  readonly #hiddenStyles: ReadonlySet<string>;
  readonly #paragraphs: { isHidden: boolean; isOnColour: boolean }[] = [];
  readonly #runs: Run[] = [];
  readonly #shapes: Shape[] = [];
  #deleted = 0;
  #properties: "run" | "paragraph" | "mark" | null = null;

  constructor(hiddenStyles: ReadonlySet<string>) {
    this.#hiddenStyles = hiddenStyles;
  }

  get isOpen(): boolean {
    return this.#runs.length > 0 && this.#properties === null;
  }

  get isDeleted(): boolean {
    return this.#deleted > 0;
  }

  get isHidden(): boolean {
    const run = this.#runs.at(-1);
    return (
      run?.isHidden === true ||
      (run?.isWhite === true && !run.isOnColour) ||
      this.#paragraphs.at(-1)?.isHidden === true ||
      this.#shapes.some((shape) => shape.isHidden)
    );
  }

  beginParagraph(): void {
    this.#paragraphs.push({ isHidden: false, isOnColour: false });
  }

  endParagraph(): void {
    this.#paragraphs.pop();
  }

  open(name: string, attributes: Attributes, isOnColour: boolean): void {
    if (name === "r") {
      const around = this.#paragraphs.at(-1)?.isOnColour === true;
      this.#runs.push({ isHidden: false, isWhite: false, isOnColour: isOnColour || around });
    } else if (name === "sp" || name === "pic" || name === "graphicFrame" || name === "grpSp") {
      this.#shapes.push({ isHidden: false });
    } else if (name === "cNvPr") {
      const shape = this.#shapes.at(-1);
      if (shape !== undefined && /^(1|true)$/.test(attributes["hidden"] ?? ""))
        shape.isHidden = true;
    } else if (name === "del" || name === "moveFrom") this.#deleted += 1;
    else if (name === "rPr") this.#properties = this.#properties === "paragraph" ? "mark" : "run";
    else if (name === "pPr") this.#properties = "paragraph";
    else this.#property(name, attributes);
  }

  #property(name: string, attributes: Attributes): void {
    const paragraph = this.#paragraphs.at(-1);
    if (this.#properties === "paragraph" && paragraph !== undefined) {
      if (name === "pStyle" && this.#hiddenStyles.has(attributeOf(attributes, "val") ?? "")) {
        paragraph.isHidden = true;
      } else if (name === "shd") paragraph.isOnColour = isColour(attributeOf(attributes, "fill"));
      return;
    }
    const run = this.#runs.at(-1);
    if (this.#properties !== "run" || run === undefined) return;
    const value = attributeOf(attributes, "val") ?? "";
    if (name === "vanish" || name === "specVanish") run.isHidden = isOn(attributes);
    else if (name === "rStyle" && this.#hiddenStyles.has(value)) run.isHidden = true;
    else if (name === "color") run.isWhite = /^f{6}$/i.test(value);
    else if (name === "sz" && Number(value) > 0 && Number(value) <= SMALLEST) run.isHidden = true;
    else if (name === "highlight") run.isOnColour ||= value !== "none" && value !== "white";
    else if (name === "shd") run.isOnColour ||= isColour(attributeOf(attributes, "fill"));
  }

  close(name: string): void {
    if (name === "r") this.#runs.pop();
    else if (name === "sp" || name === "pic" || name === "graphicFrame" || name === "grpSp") {
      this.#shapes.pop();
    } else if (name === "del" || name === "moveFrom") this.#deleted -= 1;
    else if (name === "rPr") this.#properties = this.#properties === "mark" ? "paragraph" : null;
    else if (name === "pPr") this.#properties = null;
  }
}

/** Letters of one point and less (sizes are in half points) are not there to be read. */
const SMALLEST = 2;

function isColour(fill: string | undefined): boolean {
  return fill !== undefined && !/^(auto|f{6})$/i.test(fill);
}
