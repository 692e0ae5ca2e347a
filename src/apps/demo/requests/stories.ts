import type { PlainDate } from "../../../kernel/dates.ts";
import type { WorkingCalendar } from "../../../kernel/working-days.ts";
import type { NewRequest } from "../../../modules/requests/index.ts";
import { openStories } from "./open-stories.ts";
import { stories2018 } from "./stories-2018.ts";
import { answered2024 } from "./answered-2024.ts";
import { ended2024 } from "./ended-2024.ts";
import { often2024 } from "./often-2024.ts";
import { plain2024 } from "./plain-2024.ts";
import { refused2024 } from "./refused-2024.ts";
import type { Story } from "./story.ts";

/** The demo's portal. */
export const SITE = 1;

/** Everything that was ever asked of the district, and what is on the desk today. */
export function demoStories(today: PlainDate, calendar: WorkingCalendar): readonly Story[] {
  return [
    ...stories2018,
    ...plain2024,
    ...refused2024,
    ...answered2024,
    ...ended2024,
    ...often2024,
    ...openStories(today, calendar),
  ];
}

/** A story's request as its form brings it. */
export function requestOf(story: Story, organization: (slug: string) => number): NewRequest {
  const { channel, arrivedOn, applicant, asked, oral, key } = story;
  return {
    siteId: SITE,
    organizationId: organization(story.organization),
    channel,
    arrivedOn,
    confirmedOn: null,
    oral: oral === true,
    applicant,
    asked,
    formKey: `demo:${key}`,
  };
}
