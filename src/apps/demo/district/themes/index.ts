import type { Random } from "../../generate/random.ts";
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

/** Who may report on a topic: the slug of an organization of its field, null for a topic of no field. */
export function reporterOf(random: Random, topic: string): string | null {
  const theme = themeOfTopic(topic);
  return theme === undefined ? null : random.pick(theme.by);
}

/** The field that a topic belongs to. */
export function themeOfTopic(topic: string): Theme | undefined {
  return themes.find((theme) => theme.topics.includes(topic));
}
