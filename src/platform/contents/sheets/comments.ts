import { Authors } from "../office/authors.ts";
import { Found, type Reading, type Contents } from "../reading.ts";
import { readXml } from "../xml/read-xml.ts";
import type { Zip } from "../zip/open-zip.ts";

/** Comments of a sheet, the older notes and the newer threads. Addresses are "xl/comments1.xml#C5", of the n-th at a cell "…#C5.n". */
export async function* readComments(
  zip: Zip,
  name: string,
  sheet: string,
  reading: Reading,
): Contents {
  const part = zip.part(name);
  if (part === undefined) return;
  const found = new Found(reading);
  const authors = new Authors();
  const seen = new Map<string, number>();
  let [cell, text, author] = ["", "", ""];
  let taking: "text" | "author" | null = null;
  yield* readXml(
    zip.stream(part),
    {
      open(element, attributes) {
        if (element === "comment" || element === "threadedComment") {
          cell = attributes["ref"] ?? "";
          text = "";
        } else if (element === "author") author = "";
        if (element === "t" || element === "text") taking = "text";
        else taking = element === "author" ? "author" : null;
      },
      text(more) {
        if (taking === "text") text += more;
        else if (taking === "author") author += more;
      },
      close(element) {
        if (element === "author") authors.add(author);
        if (element === "t" || element === "author") taking = null;
        if (element !== "comment" && element !== "threadedComment") return;
        taking = null;
        const times = (seen.get(cell) ?? 0) + 1;
        seen.set(cell, times);
        found.piece(`${sheet}${cell} 的批注`, text, {
          concealed: "comment",
          address: `${name}#${cell}${times > 1 ? `.${times}` : ""}`,
        });
      },
    },
    found,
    reading.budget,
  );
  authors.tell(found, "批注的作者");
  yield found.take();
}

/** People whom comments name: their names and how they sign in. */
export async function* readPeople(zip: Zip, name: string, reading: Reading): Contents {
  const part = zip.part(name);
  if (part === undefined) return;
  const found = new Found(reading);
  const authors = new Authors();
  yield* readXml(
    zip.stream(part),
    {
      open(_, attributes) {
        authors.add(attributes["displayName"] ?? "");
        authors.add(attributes["userId"] ?? "");
      },
    },
    found,
    reading.budget,
  );
  authors.tell(found, "批注的作者");
  yield found.take();
}
