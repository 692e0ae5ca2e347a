import { plainDateOf } from "../../../kernel/dates.ts";
import type { Applicant, DeliveryWay, RequestChannel } from "../../../modules/requests/index.ts";
import type { Answer } from "./answers.ts";
import { answered, confirmed, searched } from "./steps.ts";
import { asking, type Step, type Story } from "./story.ts";

/** A request without incident: arrived, confirmed where the channel asks for it, answered after so many working days. */
export type PlainRow = readonly [
  arrivedOn: string,
  organization: string,
  channel: RequestChannel,
  applicant: Applicant,
  item: string,
  at: number,
  answer: Answer,
];

const ways: Readonly<Record<RequestChannel, DeliveryWay>> = {
  "in-person": "pick-up",
  "signed-post": "post",
  "plain-post": "post",
  network: "e-mail",
  fax: "fax",
  mailbox: "e-mail",
};

/** Stories out of rows, each with steps of its own before the answer. */
export function plainStories(prefix: string, rows: readonly PlainRow[]): readonly Story[] {
  return rows.map(([arrivedOn, organization, channel, applicant, item, at, answer], index) =>
    storyOf({
      key: `${prefix}-${index + 1}`,
      arrivedOn,
      organization,
      channel,
      applicant,
      items: [item],
      steps: [
        ...(answer.detail === "does-not-exist"
          ? [searched(2, answer.facts.search ?? "", item, "没有找到")]
          : []),
        ...answered(
          at,
          ways[channel],
          { answers: () => [answer] },
          `${arrivedOn.slice(0, 4)}-${(index % 3) + 1}`,
        ),
      ],
    }),
  );
}

/** A story with the confirmation that its channel asks for put before its steps. */
export function storyOf(
  about: Omit<Story, "arrivedOn" | "asked" | "steps"> & {
    readonly arrivedOn: string;
    readonly items: readonly string[];
    readonly steps: readonly Step[];
  },
): Story {
  const { items, arrivedOn, steps, ...more } = about;
  const waits = ["plain-post", "network", "fax"].includes(about.channel);
  const way = ways[about.channel];
  return {
    ...more,
    arrivedOn: plainDateOf(arrivedOn),
    asked: asking(items, {
      way,
      form: way === "post" || way === "pick-up" ? "paper" : "electronic",
    }),
    steps: waits ? [confirmed(), ...steps] : steps,
  };
}
