import { cityThemes } from "./city.ts";
import { economyThemes } from "./economy.ts";
import { peopleThemes } from "./people.ts";
import { safetyThemes } from "./safety.ts";
import type { Theme } from "./theme.ts";

export { inSeason } from "./seasons.ts";
export type { Theme } from "./theme.ts";

/** The fields of work that the district reports about. */
export const themes: readonly Theme[] = [
  ...economyThemes,
  ...safetyThemes,
  ...cityThemes,
  ...peopleThemes,
];

/** The fields that an organization works in; all, where it is bound to none. */
export function themesOf(organizationSlug: string): readonly Theme[] {
  const own = themes.filter((theme) => theme.by.includes(organizationSlug));
  return own.length === 0 ? themes : own;
}

/** The field that a topic belongs to. */
export function themeOfTopic(topic: string): Theme | undefined {
  return themes.find((theme) => theme.topics.includes(topic));
}
