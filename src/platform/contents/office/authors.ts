import type { Found } from "../reading.ts";

const MOST = 1_000;

/** Names of people who worked on a file, each told once. */
export class Authors {
  readonly #names = new Set<string>();

  add(name: string): void {
    if (name.trim() !== "" && this.#names.size < MOST) this.#names.add(name.trim());
  }

  tell(found: Found, what: string): void {
    for (const name of this.#names) {
      found.piece(`文档属性：${what}`, name, { concealed: "document-property" });
    }
    this.#names.clear();
  }
}
