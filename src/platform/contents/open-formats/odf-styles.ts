import type { Attributes } from "../xml/read-xml.ts";

type Style = { isHidden: boolean; isWhite: boolean; isOnColour: boolean };

const UNKNOWN: Style = { isHidden: false, isWhite: false, isOnColour: false };

/** Which styles of an OpenDocument part hide what has them. */
export class OdfStyles {
  readonly #styles = new Map<string, Style>();
  #open: Style = { ...UNKNOWN };

  open(name: string, attributes: Attributes): void {
    if (name === "style") {
      this.#open = { ...UNKNOWN };
      this.#styles.set(attributes["style:name"] ?? "", this.#open);
    } else if (name === "text-properties") {
      if (attributes["text:display"] === "none") this.#open.isHidden = true;
      this.#open.isWhite = /^#f{6}$/i.test(attributes["fo:color"] ?? "");
      this.#colour(attributes);
    } else if (name === "table-properties" && attributes["table:display"] === "false") {
      this.#open.isHidden = true;
    } else if (name === "table-cell-properties" || name === "paragraph-properties") {
      this.#colour(attributes);
    }
  }

  #colour(attributes: Attributes): void {
    const fill = attributes["fo:background-color"];
    if (fill !== undefined && !/^(transparent|#f{6})$/i.test(fill)) this.#open.isOnColour = true;
  }

  /** Whether what has this style is not shown at all. */
  isHidden(style: string): boolean {
    return (this.#styles.get(style) ?? UNKNOWN).isHidden;
  }

  /** Whether its letters are white on nothing. */
  isWhite(style: string): boolean {
    const { isWhite, isOnColour } = this.#styles.get(style) ?? UNKNOWN;
    return isWhite && !isOnColour;
  }
}
