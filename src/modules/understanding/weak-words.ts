const WEAK = new Set(
  `办理 办 流程 标准 规定 政策 最新 相关 条件 申请 申领 材料 手续 程序 要求 内容 情况 问题 信息 文件 资料 查询 时间 地点 电话 联系方式 联系电话 咨询 地址 表格 下载 官网 网站 网上 方式 方法 范围 对象 金额 费用 步骤 指南 办事 说明 介绍 名单 结果 工作 进一步 做好 加强 开展 推进 有效 期限 新 老 好 多 少 大 小 高 低
   关于 有关 对于 以上 以下 以内 以外 部门 单位 个人 国家 地方 我国 当地 本地 全国 全省 全市 全县 法律 法规 法律法规 文号 全部 所有 主要 基本 必须 不能 不可以 会 够 最 一个 一个月 每月 每年 每人 每天 一年 多久 几天 属于 进行 有人 别人 发 发放 领取 领 交 缴 查 补 报 去 来 做 用 看 找 带 拿 开 走 管 收 钱 人 家 事 热 到期 知识 方面 东西 地方 到 过 下来 之间 哪年 啦 岁 元 万 万元 块 块钱 个 名 只 条 件 次 张 年 月 日 号`.split(
    /\s+/,
  ),
);
const LITTLE = /^(?:\d{1,2}|[a-z])$/;

/** Whether a word says little: documents with it come earlier, those without it are found all the same. */
export function isWeak(word: string): boolean {
  return WEAK.has(word) || LITTLE.test(word);
}
