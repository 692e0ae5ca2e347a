import type { Role } from "../../../modules/accounts/index.ts";

/** The people of the demo, one for each kind of work. */
export const demoAccounts: readonly {
  readonly username: string;
  readonly displayName: string;
  readonly organizationSlug: string | null;
  readonly role: Role;
}[] = [
  { username: "admin", displayName: "系统管理员", organizationSlug: null, role: "administrator" },
  {
    username: "gongkaiban",
    displayName: "区政务公开办",
    organizationSlug: null,
    role: "disclosure-office",
  },
  {
    username: "minzheng",
    displayName: "区民政局发布员",
    organizationSlug: "civil-affairs",
    role: "publisher",
  },
  {
    username: "shenhe",
    displayName: "区民政局审核员",
    organizationSlug: "civil-affairs",
    role: "reviewer",
  },
  {
    username: "baomi",
    displayName: "区保密审查员",
    organizationSlug: null,
    role: "secrecy-reviewer",
  },
  {
    username: "shequ",
    displayName: "银河东社区起草人",
    organizationSlug: "yinhe-east",
    role: "drafter",
  },
  {
    username: "yishenqing",
    displayName: "依申请公开经办人",
    organizationSlug: null,
    role: "request-officer",
  },
  {
    username: "fuzeren",
    displayName: "政府信息公开工作机构负责人",
    organizationSlug: null,
    role: "request-head",
  },
  {
    username: "shenji",
    displayName: "审计员（只看不改）",
    organizationSlug: null,
    role: "auditor",
  },
];
