import { posix } from "node:path";
import type { Budget } from "../reading.ts";
import { attributeOf, watchXml } from "../xml/read-xml.ts";
import type { Zip } from "../zip/open-zip.ts";

/** A link from a part of an office file to another part, or out of the file. */
export type Relationship = {
  readonly id: string;
  /** The last word of its type: "hyperlink", "image", "officeDocument". */
  readonly type: string;
  /** The name of a part of the file, or the address outside. */
  readonly target: string;
  readonly isExternal: boolean;
};

/** The links of a part ("" for the file itself); none where the file has no list of them. */
export async function relationshipsOf(
  zip: Zip,
  part: string,
  budget: Budget,
): Promise<readonly Relationship[]> {
  const folder = posix.dirname(part);
  const listed = zip.part(posix.join(folder, "_rels", `${posix.basename(part)}.rels`));
  if (listed === undefined || listed.refused !== null) return [];
  const links: Relationship[] = [];
  await watchXml(
    zip.stream(listed),
    {
      open(name, attributes) {
        if (name !== "Relationship") return;
        const target = attributeOf(attributes, "Target") ?? "";
        const isExternal = attributeOf(attributes, "TargetMode") === "External";
        links.push({
          id: attributeOf(attributes, "Id") ?? "",
          type: (attributeOf(attributes, "Type") ?? "").split("/").at(-1) ?? "",
          target: isExternal ? target : partName(folder, target),
          isExternal,
        });
      },
    },
    budget,
  );
  return links;
}

function partName(folder: string, target: string): string {
  return target.startsWith("/")
    ? posix.normalize(target).replace(/^\/+/, "")
    : posix.normalize(posix.join(folder, target)).replace(/^(\.\.\/)+|^\.\//, "");
}
