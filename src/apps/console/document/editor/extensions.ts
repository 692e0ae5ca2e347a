import { Mark } from "@tiptap/core";
import { Document } from "@tiptap/extension-document";
import { TableKit } from "@tiptap/extension-table";
import { TextAlign } from "@tiptap/extension-text-align";
import { Placeholder } from "@tiptap/extensions";
import { StarterKit } from "@tiptap/starter-kit";
import { Footnote, FootnoteReference, Footnotes } from "tiptap-footnotes";
import { markedPlaces } from "./marked-places.ts";
import { storedImage } from "./stored-image.ts";

const CLASSES: Readonly<Record<string, string>> = { center: "center", right: "sign", flush: "to" };

/** Alignment as the classes that the portal styles: centred, signature, address line. */
const alignment = TextAlign.extend({
  addGlobalAttributes() {
    return [
      {
        types: this.options.types,
        attributes: {
          textAlign: {
            default: null,
            parseHTML: (given: HTMLElement) =>
              Object.entries(CLASSES).find(([, name]) => given.classList.contains(name))?.[0] ??
              null,
            renderHTML: (attributes: Record<string, unknown>) => {
              const name = CLASSES[String(attributes["textAlign"] ?? "")];
              return name === undefined ? {} : { class: name };
            },
          },
        },
      },
    ];
  },
});

const script = (name: "superscript" | "subscript", tag: "sup" | "sub", key: string) =>
  Mark.create({
    name,
    excludes: name === "superscript" ? "subscript" : "superscript",
    parseHTML: () => [{ tag }],
    renderHTML: () => [tag, 0],
    addKeyboardShortcuts() {
      return { [key]: () => this.editor.commands.toggleMark(name) };
    },
  });

/** What a text may consist of: what the server's cleaning keeps, and nothing else. */
export function extensions(placeholder: string) {
  return [
    StarterKit.configure({
      document: false,
      strike: false,
      code: false,
      codeBlock: false,
      heading: { levels: [2, 3, 4] },
      link: { openOnClick: false, defaultProtocol: "https", protocols: ["http", "https"] },
      trailingNode: false,
    }),
    Document.extend({ content: "block+ footnotes?" }),
    alignment.configure({
      types: ["paragraph", "heading"],
      alignments: ["left", "center", "right", "flush"],
    }),
    script("superscript", "sup", "Mod-."),
    script("subscript", "sub", "Mod-,"),
    TableKit.configure({ table: { resizable: false } }),
    Footnotes,
    Footnote,
    FootnoteReference,
    storedImage,
    markedPlaces,
    Placeholder.configure({ placeholder }),
  ];
}
