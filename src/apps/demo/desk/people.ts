import type { Role } from "../../../modules/accounts/index.ts";

type DeskPerson = {
  readonly username: string;
  readonly displayName: string;
  readonly organizationSlug: string;
  readonly role: Role;
};

/** Agencies whose work fills the demo's console, each with people who write, review and publish. */
export const deskAgencies: readonly {
  readonly slug: string;
  readonly names: readonly [string, string, string, string, string];
}[] = [
  {
    slug: "civil-affairs",
    names: ["乌兰", "郭建明", "苏日娜", "陈国庆", "白玉霞"],
  },
  {
    slug: "finance",
    names: ["李文静", "王志强", "其木格", "赵海峰", "孙丽"],
  },
  {
    slug: "education",
    names: ["高晓燕", "张永胜", "萨仁", "刘洋", "何敏"],
  },
  {
    slug: "health",
    names: ["娜仁花", "马俊", "田甜", "宋斌", "图雅"],
  },
];

const ROLES: readonly (readonly [Role, string])[] = [
  ["drafter", "qicao"],
  ["reviewer", "yishen"],
  ["reviewer", "ershen"],
  ["reviewer", "sanshen"],
  ["publisher", "fabu"],
];

/** The people of the agencies: a drafter, three reviewers and a publisher each, as 'finance-qicao'. */
export const deskPeople: readonly DeskPerson[] = deskAgencies.flatMap(({ slug, names }) =>
  ROLES.map(([role, word], index) => ({
    username: `${slug}-${word}`,
    displayName: names[index] ?? word,
    organizationSlug: slug,
    role,
  })),
);
