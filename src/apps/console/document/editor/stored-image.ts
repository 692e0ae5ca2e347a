import { Image } from "@tiptap/extension-image";

/** Where the console sees a file that the text names by its public address. */
export function privateAddress(src: string): string {
  return src.startsWith("/files/") ? `/api${src}` : src;
}

/**
 * A picture in the text. It is kept by the address that it will have once published and shown by the private
 * one; a picture whose upload is under way has the address "pending:…" and shows that.
 */
export const storedImage = Image.extend({
  addAttributes() {
    return {
      src: {
        default: null,
        parseHTML: (given: HTMLElement) =>
          (given.getAttribute("src") ?? "").replace(/^\/api\/files\//, "/files/"),
        renderHTML: (attributes: Record<string, unknown>) => {
          const src = String(attributes["src"] ?? "");
          return src.startsWith("pending:")
            ? { "data-pending": src, class: "pending" }
            : { src: privateAddress(src) };
        },
      },
      alt: { default: "" },
      width: { default: null },
      height: { default: null },
    };
  },
  parseHTML() {
    return [{ tag: "img[src]" }, { tag: "img[data-pending]" }];
  },
}).configure({ inline: true, allowBase64: false });
