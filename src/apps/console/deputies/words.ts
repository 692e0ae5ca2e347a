/** Sentences of the page of deputies. */
export const words = {
  lead: "出差或休假时，由同事在这几天代为审核、发布，记录里会写明“代谁办理”。代理人不能审核本人或自己起草的信息。",
  ask: "您不审核也不发布信息，不需要代理。",
  many: "同事很多，先按姓名查找。",
  nothing: "需要时在上面指定，到期自动结束。",
} as const;
