import type { Link } from "../../ui/links.ts";
import type { FormState } from "./fields.tsx";
import type { OtherMatter } from "./looks-like.ts";

/** Agencies that can be asked, by what they are. */
export type AgencyGroup = {
  readonly label: string;
  readonly agencies: readonly { readonly slug: string; readonly name: string }[];
};

/** A file that came with the form and is kept already. */
export type KeptFile = {
  /** What the form carries to name it: sealed, so that nobody can name another's. */
  readonly ticket: string;
  readonly name: string;
  readonly size: string;
  /** 身份证明, 委托书, 材料. */
  readonly what: string;
  readonly isQuarantined: boolean;
};

/** A question that programs find hard and people do not, asked when too many requests come. */
export type ChallengeView = {
  readonly token: string;
  readonly question: string;
  /** How many bits of work a script does instead. */
  readonly bits: number;
  readonly problem: string | null;
};

/** What is public already and may be what is wanted. */
export type AlreadyPublic = Link & { readonly note: string };

export type FormView = {
  readonly state: FormState;
  readonly agencies: readonly AgencyGroup[];
  readonly formToken: string;
  readonly formKey: string;
  readonly files: readonly KeptFile[];
  /** What was found for what is typed; null when nobody asked. */
  readonly already: readonly AlreadyPublic[] | null;
  readonly otherMatter: OtherMatter | null;
  /** What is to be said of the form as a whole. */
  readonly notice: string | null;
  readonly largestFile: string;
  readonly largestBytes: number;
  readonly mostFiles: number;
  readonly accepted: readonly string[];
};
