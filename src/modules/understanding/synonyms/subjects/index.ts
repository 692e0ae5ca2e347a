import { city } from "./city.ts";
import { education } from "./education.ts";
import { employment } from "./employment.ts";
import { health } from "./health.ts";
import { housing } from "./housing.ts";
import { insurance } from "./insurance.ts";
import { land } from "./land.ts";
import { livelihood } from "./livelihood.ts";

/** The delivered words by subject, one group a line (lines.ts). */
export const subjects: readonly string[] = [
  city,
  education,
  employment,
  health,
  housing,
  insurance,
  land,
  livelihood,
];
