import type { PlainDate } from "../../../kernel/dates.ts";
import type { Finding } from "../model.ts";
import { ruleOf } from "../rules.ts";
import type { CheckSettings } from "../settings.ts";
import { fieldsOf } from "./fields.ts";
import { linksAndPictures } from "./links-and-pictures.ts";
import type { MetadataInput } from "./model.ts";
import { titleFaults } from "./title.ts";

/**
 * Findings about the form of a document: what it lacks, what contradicts itself, its title, its pictures and links.
 * The address of each is "field#title" and so on, "body" for pictures and links.
 */
export function metadataFindings(
  input: MetadataInput,
  today: PlainDate,
  settings: Pick<CheckSettings, "off" | "severities">,
): readonly Finding[] {
  return [...fieldsOf(input, today), ...titleFaults(input.title), ...linksAndPictures(input)]
    .filter(({ rule }) => !settings.off.has(rule))
    .map(({ rule, field, label, message, fix, shown }) => ({
      rule,
      severity: settings.severities[rule] ?? ruleOf(rule).severity,
      place: { within: [], spot: label },
      span: null,
      address: field === "body" || field === "title" ? field : `field#${field}`,
      masked: shown,
      message,
      fix,
      maskable: false,
    }));
}
