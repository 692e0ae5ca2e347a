import { plainDateOf } from "../../kernel/dates.ts";
import type { Applicant, Asked } from "./model.ts";
import type { NewRequest } from "./rules/filing.ts";

/** Somebody who asks; a test states only what it is about. */
export function anApplicant(about: Partial<Applicant> = {}): Applicant {
  return {
    kind: "citizen",
    name: "乌云",
    identityKind: "resident-card",
    identityNumber: "",
    representative: "",
    contact: "",
    phone: "",
    email: "",
    fax: "",
    address: "",
    postcode: "",
    agent: null,
    ...about,
  };
}

/** What a plausible request asks for. */
export function somethingAsked(about: Partial<Asked> = {}): Asked {
  return {
    items: [{ place: 1, text: "2017年南排道路改造工程的施工许可" }],
    features: "",
    form: "paper",
    way: "post",
    acceptsOtherForm: true,
    helpWanted: "",
    ...about,
  };
}

/** A request handed in by a citizen at the counter. */
export function aRequest(about: Partial<NewRequest> = {}): NewRequest {
  return {
    siteId: 1,
    organizationId: 1,
    channel: "in-person",
    arrivedOn: plainDateOf("2022-09-30"),
    confirmedOn: null,
    oral: false,
    applicant: anApplicant(),
    asked: somethingAsked(),
    formKey: "form-1",
    ...about,
  };
}
