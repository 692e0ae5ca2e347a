/** Sentences of the pages of people. */
export const words = {
  username: "登录用，2 至 32 个字母、汉字或数字，建好后不再改。",
  oidcName: "在统一登录系统里的用户名或邮箱；填写后可以从那里登录。",
  roles:
    "同一个人可以在几个地方担任不同角色；在某机构的角色也管它的下级机构。起草的人不能审核自己起草的信息。",
  oneTime: "只显示这一次。请当面或用电话告诉本人；首次登录时必须换成自己的密码。",
  disable: "停用后不能登录，现有登录立刻退出；办过的事仍留在记录里。",
  importLead:
    "下载模板，每人一行填好后上传。先检查，不会马上新增；有问题的行会指出来，其余的可以先导入。",
  credentials: "一次性密码表只生成这一次，请妥善保存，分发后删除。",
} as const;

export const factorWords = {
  enrolled: "已设动态码",
  missing: "未设动态码",
  "not-needed": "",
} as const;

/** What each role is trusted with, in short, for the picker. */
export const roleHints = {
  drafter: "写、改、送审",
  reviewer: "一审至三审",
  "secrecy-reviewer": "保密审查、放行疑似泄露",
  publisher: "发布、定时、撤回",
  "request-officer": "登记、办理依申请公开",
  "request-head": "审核、签发答复，同意延期",
  "disclosure-office": "管理本地公开工作",
  administrator: "管理系统和账号",
  auditor: "只看不改",
} as const;
