import type { PlainDate } from "../../../kernel/dates.ts";
import type { Doer } from "../../../modules/accounts/index.ts";
import type {
  Applicant,
  Asked,
  RequestChannel,
  RequestsDeps,
  SeenCase,
  Stepped,
} from "../../../modules/requests/index.ts";
import type { Result } from "../../../kernel/result.ts";

/** Who does something in a story: the officer, the head of the disclosure unit, the applicant. */
export type Who = "officer" | "head" | "applicant";

/** What a step is given beside its case: its day, days counted from it, and the organizations. */
export type Scene = {
  readonly day: PlainDate;
  /** The day so many working days later. */
  readonly later: (workingDays: number) => PlainDate;
  readonly organization: (slug: string) => number;
};

export type Act = (
  deps: RequestsDeps,
  doer: Doer,
  seen: SeenCase,
  scene: Scene,
) => Promise<Result<Stepped, string>>;

/** A step, so many working days after the request arrived. */
export type Step = {
  readonly at: number;
  readonly who: Who;
  readonly act: Act;
  /** Taken in the case that was split off this one. */
  readonly ofPart?: true;
};

/** A request from its arrival to where it stands: what is asked, by whom, and everything that was done. */
export type Story = {
  readonly key: string;
  readonly organization: string;
  readonly channel: RequestChannel;
  readonly arrivedOn: PlainDate;
  readonly oral?: true;
  readonly applicant: Applicant;
  readonly asked: Asked;
  readonly steps: readonly Step[];
};

/** What is asked for, as a form has it. */
export function asking(items: readonly string[], about: Partial<Asked> = {}): Asked {
  return {
    items: items.map((text, index) => ({ place: index + 1, text })),
    features: "",
    form: "electronic",
    way: "e-mail",
    acceptsOtherForm: true,
    helpWanted: "",
    ...about,
  };
}
