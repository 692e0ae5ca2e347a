import { acts } from "./acts.ts";
import { business } from "./business.ts";
import { care } from "./care.ts";
import { city } from "./city.ts";
import { consumer } from "./consumer.ts";
import { courts } from "./courts.ts";
import { culture } from "./culture.ts";
import { disclosure } from "./disclosure.ts";
import { education } from "./education.ts";
import { employment } from "./employment.ts";
import { energy } from "./energy.ts";
import { environment } from "./environment.ts";
import { family } from "./family.ts";
import { finance } from "./finance.ts";
import { government } from "./government.ts";
import { health } from "./health.ts";
import { housing } from "./housing.ts";
import { insurance } from "./insurance.ts";
import { justice } from "./justice.ts";
import { land } from "./land.ts";
import { laws } from "./laws.ts";
import { livelihood } from "./livelihood.ts";
import { people } from "./people.ts";
import { planning } from "./planning.ts";
import { police } from "./police.ts";
import { safety } from "./safety.ts";
import { science } from "./science.ts";
import { terms } from "./terms.ts";
import { traffic } from "./traffic.ts";

/** The delivered words by subject, one group a line (lines.ts). */
export const subjects: readonly string[] = [
  acts,
  business,
  care,
  city,
  consumer,
  courts,
  culture,
  disclosure,
  education,
  employment,
  energy,
  environment,
  family,
  finance,
  government,
  health,
  housing,
  insurance,
  justice,
  land,
  laws,
  livelihood,
  people,
  planning,
  police,
  safety,
  science,
  terms,
  traffic,
];
