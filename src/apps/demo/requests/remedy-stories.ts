import type { LawsuitCourse, RemedyKind } from "../../../modules/remedies/index.ts";

/** What somebody did after an answer, and what came of it. */
export type RemedyStory = {
  readonly key: string;
  readonly kind: RemedyKind;
  /** What the request had asked for; null where there was none. */
  readonly about: string | null;
  /** Against whom, where no request says it. */
  readonly organization?: string;
  readonly course?: LawsuitCourse;
  /** The reconsideration that came before. */
  readonly after?: string;
  readonly label: string;
  readonly subject: string;
  readonly body: string;
  readonly number: string;
  readonly filedOn: string;
  readonly decision?: { readonly on: string; readonly ending: string; readonly told?: string };
  readonly appeal?: { readonly body: string; readonly number: string; readonly filedOn: string };
};

const GOVERNMENT = "晴山区人民政府";
const COURT = "晴山区人民法院";

export const demoRemedies: readonly RemedyStory[] = [
  {
    key: "upheld",
    kind: "reconsideration",
    about: "北泉新材料有限公司技改项目投资明细",
    label: "晴山某单位",
    subject: "请求撤销不予公开的答复",
    body: GOVERNMENT,
    number: "晴政复〔2024〕8号",
    filedOn: "2024-05-06",
    decision: { on: "2024-06-28", ending: "upheld" },
  },
  {
    key: "sued-after",
    kind: "lawsuit",
    about: "北泉新材料有限公司技改项目投资明细",
    course: "after-reconsideration",
    after: "upheld",
    label: "晴山某单位",
    subject: "请求撤销答复，责令重新答复",
    body: COURT,
    number: "（2024）演示行初12号",
    filedOn: "2024-07-10",
    decision: { on: "2024-10-18", ending: "claim-rejected" },
    appeal: {
      body: "市中级人民法院",
      number: "（2024）演示行终31号",
      filedOn: "2024-10-30",
    },
  },
  {
    key: "revoked",
    kind: "reconsideration",
    about: "某餐饮店行政处罚案卷",
    label: "周某",
    subject: "处罚决定书应当公开",
    body: GOVERNMENT,
    number: "晴政复〔2024〕9号",
    filedOn: "2024-04-15",
    decision: { on: "2024-06-07", ending: "revoked" },
  },
  {
    key: "withdrawn",
    kind: "reconsideration",
    about: "重大危险源应急处置预案全文",
    label: "吴某",
    subject: "请求公开预案中的疏散路线",
    body: GOVERNMENT,
    number: "晴政复〔2024〕11号",
    filedOn: "2024-05-13",
    decision: { on: "2024-06-03", ending: "withdrawn" },
  },
  {
    key: "pending",
    kind: "reconsideration",
    about: "每个执法队员每日的执法记录",
    label: "郑某",
    subject: "请求撤销不予处理的答复",
    body: GOVERNMENT,
    number: "晴政复〔2024〕27号",
    filedOn: "2024-12-09",
    decision: { on: "2025-01-24", ending: "request-rejected" },
  },
  {
    key: "sued-at-once",
    kind: "lawsuit",
    about: "2019年清水河堤防加固工程监理日志",
    course: "direct",
    label: "王某",
    subject: "检索范围不全，请求责令重新检索答复",
    body: COURT,
    number: "（2024）演示行初15号",
    filedOn: "2024-07-01",
    decision: { on: "2024-09-20", ending: "ordered" },
  },
  {
    key: "dismissed",
    kind: "lawsuit",
    about: "《晴山统计年鉴2023》",
    course: "direct",
    label: "萨某",
    subject: "请求提供公开出版物",
    body: COURT,
    number: "（2024）演示行初18号",
    filedOn: "2024-07-15",
    decision: { on: "2024-08-12", ending: "dismissed" },
  },
  {
    key: "complained",
    kind: "complaint",
    about: "所有学校的所有文件",
    label: "冯某",
    subject: "反映补正要求不合理",
    body: "晴山区政务公开办",
    number: "",
    filedOn: "2024-03-25",
    decision: {
      on: "2024-04-10",
      ending: "unfounded",
      told: "申请没有写明文件名称或者特征，补正告知符合条例第三十条",
    },
  },
  {
    key: "corrected",
    kind: "record-correction",
    about: null,
    organization: "civil-affairs",
    label: "陈某",
    subject: "低保档案中的出生日期登记错误",
    body: "晴山区民政局",
    number: "",
    filedOn: "2024-09-02",
    decision: { on: "2024-09-12", ending: "corrected" },
  },
  {
    key: "forwarded",
    kind: "record-correction",
    about: null,
    organization: "human-resources",
    label: "哈某",
    subject: "社保缴费年限记录与档案不符",
    body: "晴山区人力资源和社会保障局",
    number: "",
    filedOn: "2024-10-11",
    decision: { on: "2024-10-18", ending: "forwarded", told: "已转送市社会保险事业服务中心" },
  },
];
