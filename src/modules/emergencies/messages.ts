import type { MeasureRefusal } from "./rules.ts";

export type EmergencyRefusal = MeasureRefusal | "not-on" | "frozen-already" | "target-unknown";

/** What each refusal says to the person who meets it. */
export const emergencyMessages: Readonly<Record<EmergencyRefusal, string>> = {
  "banner-empty": "请填写横幅的文字。",
  "banner-too-long": "横幅最多 120 个字，现在有 {letters} 个字。请写短一些，详情放到链接的页面里。",
  "link-outside": "链接只能指向本网站的页面，以 / 开头，例如 /notices/。",
  "measure-reason-missing": "请写明原因，受影响的人员会看到。",
  "measure-reason-too-long": "原因最多 200 个字，请写短一些。",
  "end-passed": "结束时间 {until} 已经过去，请选以后的时间。",
  "end-before-begin": "结束时间应晚于开始时间，请核对。",
  "end-too-far": "结束时间最多可以定在一年以内，请选近一些的时间。",
  "begins-at-once": "只读和冻结从办理时起生效，不能定在以后开始。",
  "not-on": "这一项现在没有开启，可能已经到期或被别人结束。请刷新后再看。",
  "frozen-already": "这里已经冻结。如要改期限或原因，请先解除，再重新冻结。",
  "target-unknown": "找不到要冻结的站点、栏目、机构或信息，请重新选择。",
};
