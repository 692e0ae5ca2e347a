import { draft, type Draft } from "../generate/draft.ts";
import type { Random } from "../generate/random.ts";
import { chineseDay, paragraphs, signature } from "../generate/texts/html.ts";
import { fill } from "./fill.ts";

type Emergency = {
  readonly title: string;
  /** When it happened, 'YYYY-MM-DD HH:MM'. */
  readonly at: string;
  readonly publishedAt: string;
  readonly by: readonly [slug: string, name: string];
  readonly lines: readonly string[];
};

const EMERGENCIES: readonly Emergency[] = [
  {
    title: "关于北泉花园附近供热管道漏水的情况说明",
    at: "2018-01-16 06:40",
    publishedAt: "2018-01-16T09:05:00+08:00",
    by: ["city-management", "晴山区城市管理综合执法局"],
    lines: [
      "北泉街一处供热支管发生泄漏，周边{3-6}栋楼、约{260-480}户供热受到影响，无人员伤亡。",
      "抢修队{20-40}分钟内到场，关闭阀门、开挖作业面，为老人和病人家庭送去电暖器{30-80}台。",
      "预计当日{18-20}时恢复供热，恢复后由热力企业逐户回访，按规定核减停供费用。",
    ],
  },
  {
    title: "关于桃园镇一处草场起火的通报",
    at: "2018-03-28 13:20",
    publishedAt: "2018-03-28T16:10:00+08:00",
    by: ["emergency", "晴山区应急管理局"],
    lines: [
      "桃园镇北部一处草场起火，明火已于当日15时前扑灭，过火面积约{8-30}亩，没有人员伤亡。",
      "出动扑火队员{60-140}名、水车{4-9}台，留守{20-40}人看守火场，防止复燃。",
      "起火原因正在调查，结果将及时公布；防火期内严禁一切野外用火，违者依法处理。",
    ],
  },
  {
    title: "关于清水镇强降雨致道路中断的情况通报",
    at: "2018-07-19 21:30",
    publishedAt: "2018-07-20T00:40:00+08:00",
    by: ["emergency", "晴山区应急管理局"],
    lines: [
      "受局地强降雨影响，清水镇两处路段积水中断，{3-8}个村出行受阻，没有人员伤亡和失联。",
      "转移安置{120-300}人到镇中学和村委会，安置点饮水、食品和药品供应正常。",
      "截至发稿，一处路段已恢复通行，另一处设置绕行，抢通预计需要{10-24}小时。",
    ],
  },
  {
    title: "关于网传“自来水有异味”的核查说明",
    at: "2018-05-23 10:15",
    publishedAt: "2018-05-23T17:30:00+08:00",
    by: ["water", "晴山区水务局"],
    lines: [
      "网上有居民反映文汇街道部分小区水有异味，水务部门立即采样，出厂水和{6-12}处末梢水检测合格。",
      "异味来自一处小区二次供水水箱超期未清洗，物业企业已停用消毒，{12-20}小时内恢复。",
      "对该企业下达整改通知，并组织全区{180-320}处二次供水设施普查，结果按月公布。",
    ],
  },
  {
    title: "关于兴业大道交通事故的情况通报",
    at: "2018-06-11 08:05",
    publishedAt: "2018-06-11T11:20:00+08:00",
    by: ["transport", "晴山区交通运输局"],
    lines: [
      "兴业大道与新桥街交叉口发生一起货车与公交车相撞事故，{3-6}人受轻伤，均已送医，没有生命危险。",
      "现场{40-90}分钟内恢复通行，公交企业派车接驳乘客，伤者医疗费用先行垫付。",
      "已对涉事企业开展安全检查，责令{2-5}台车辆停运检修，事故责任由交管部门认定。",
    ],
  },
  {
    title: "关于泰和物流园仓库火情的情况通报",
    at: "2018-08-08 02:10",
    publishedAt: "2018-08-08T05:50:00+08:00",
    by: ["emergency", "晴山区应急管理局"],
    lines: [
      "泰和物流园一间包装材料仓库起火，过火面积约{200-600}平方米，无人员伤亡，没有危险化学品。",
      "消防救援力量{9-16}分钟到场，{2-3}小时内扑灭，环境监测显示下风向空气质量正常。",
      "园区其他仓库已停业自查，区级督查组进驻，整改完成并验收后方可恢复营业。",
    ],
  },
  {
    title: "关于第二中学学生集体不适事件的通报",
    at: "2018-09-26 13:00",
    publishedAt: "2018-09-26T17:45:00+08:00",
    by: ["education", "晴山区教育局"],
    lines: [
      "第二中学{14-26}名学生午餐后出现腹部不适，经医院诊治均已好转，没有危重病例。",
      "市场监管和疾控部门对留样食品、餐具和饮水采样，检测结果出来后第一时间公布。",
      "学校食堂停止供餐并全面消毒，临时由有资质的单位配送，家长沟通由学校专人负责。",
    ],
  },
  {
    title: "关于寒潮大风致部分区域停电的情况说明",
    at: "2018-11-05 19:50",
    publishedAt: "2018-11-05T22:15:00+08:00",
    by: ["emergency", "晴山区应急管理局"],
    lines: [
      "受寒潮大风影响，北部{2-4}条线路跳闸，约{800-2600}户停电，医院和供热站启用备用电源。",
      "电力企业出动{12-30}支抢修队，至当晚21时已恢复{60-85}%，其余力争次日凌晨恢复。",
      "请居民关紧门窗，远离广告牌和临时搭建物，用火用电注意安全。",
    ],
  },
  {
    title: "关于“冬季停热传闻”的不实信息说明",
    at: "2018-12-12 15:30",
    publishedAt: "2018-12-12T18:40:00+08:00",
    by: ["city-management", "晴山区城市管理综合执法局"],
    lines: [
      "网传“下周全区停热三天”不属实，今冬热源运行平稳，没有安排大范围停热。",
      "个别小区{3-6}小时的换热站检修已提前{24-48}小时通知，检修在白天进行，夜间照常供热。",
      "请大家以本网站和“晴山发布”为准，不信谣、不传谣；供热报修电话全天有人接听。",
    ],
  },
];

/** What the district said to the nine emergencies of 2018, within five hours or, of rumours, within a working day. */
export function emergencyResponses(random: Random): readonly Draft[] {
  return EMERGENCIES.map(({ title, at, publishedAt, by: [slug, name], lines }) => {
    const [first = "", second = "", third = ""] = lines.map((line) => fill(line, random));
    const day = at.slice(0, 10);
    return draft({
      title,
      body:
        paragraphs(
          `${chineseDay(day)}${Number(at.slice(11, 13))}时${Number(at.slice(14))}分，我区发现并核实有关情况，${name}立即启动应急处置，现通报如下。`,
          first,
          second,
          third,
          fill(
            "后续情况将通过政务微博、政务微信和本网站持续发布，请勿信谣传谣。以上情况如有更新，以最新发布为准，咨询可到{street}便民服务站。",
            random,
          ),
        ) + signature(name, publishedAt.slice(0, 10)),
      genre: "通报",
      theme: "综合政务/应急管理",
      keywords: ["回应关切", "突发事件"],
      columnPath: "interaction/responses",
      organizationSlug: slug,
      publishedAt,
    });
  });
}
