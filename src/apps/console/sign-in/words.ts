/** Sentences of signing in and of the first run. */
export const words = {
  title: "登录",
  lead: "政务公开管理后台",
  refused: "从统一登录回来时没有办成，请重试，或用密码登录。",
  expired: "登录已过期。请重新登录，正在办理的内容还在。",
  someoneElse: "换人登录",
  proof: "这项操作影响较大，请再次证明是您本人。",
  newPassword: "现在的密码别人也知道，请换成只有您自己知道的密码。",
  passwordHint: "至少 8 个字，长的句子最好：好记，也难猜。",
  differs: "两次填写的密码不一样，请重新填写。",
  enrol:
    "您的权限需要动态码保护。请用手机上的身份验证器（如微信小程序“腾讯身份验证器”、Microsoft Authenticator）扫描二维码。",
  codesLead: "手机丢失时，用恢复码登录，每个只能用一次。请抄下或打印后锁好，离开本页就不再显示。",
} as const;

/** Why the other system's sign-in led back here, by the code in the address. */
export const refusals: Readonly<Record<string, string>> = {
  "oidc-unknown": "统一登录的账号还没有在这里登记。请联系管理员登记后再试，或用密码登录。",
  "oidc-failed": "统一登录没有完成，可能是中途返回或等得太久。请再试一次，或用密码登录。",
  "oidc-unavailable": "统一登录系统现在连不上。请稍后再试，或用密码登录。",
};
