// What looks like personal data and is none.
import type { Piece } from "../src/platform/contents/model.ts";
import { tablePieces, textPieces, type Case } from "./disguises-case.ts";
import {
  creditCode,
  digits,
  isWrong,
  mobile,
  personName,
  pick,
  road,
  wrongResidentId,
  type Next,
} from "./disguises-numbers.ts";

const OFFICES = [
  "青山区民政局",
  "区政务服务大厅",
  "富强路街道办事处",
  "区教育局基教科",
  "晴川县人力资源和社会保障局",
  "区卫生健康委员会",
];

/** About 250 negatives. */
export function hardNegatives(next: Next): readonly Case[] {
  const cases: Case[] = [];
  const add = (kind: string, pieces: readonly Piece[], about = "") =>
    cases.push({ kind, form: "", rules: [], about, pieces });
  const text = (kind: string, value: string) => add(kind, textPieces(value));
  const year = () => 2005 + next(21);
  const day = () =>
    `${year()}${String(1 + next(12)).padStart(2, "0")}${String(1 + next(28)).padStart(2, "0")}`;
  const landline = () => `0472-${2 + next(7)}${digits(next, 6)}`;
  for (let count = 0; count < 7; count += 1) {
    text(
      "document number",
      `${pick(next, ["晴政发", "晴政办发", "内政字", "国办发", "青人社字"])}${pick(next, ["〔", "[", "（", "【"])}${year()}${pick(next, ["〕", "]", "）", "】"])}${1 + next(300)}号`,
    );
    text(
      "amount",
      `${pick(next, ["总投资", "下达资金", "中标金额", "预算收入"])}${1 + next(9)}${digits(next, 10)}${pick(next, ["元", "万元", ".50元", " 元"])}`,
    );
    text(
      "amount",
      `合同金额：${1 + next(9)}${digits(next, 2)},${digits(next, 3)},${digits(next, 3)},${digits(next, 3)}.00元`,
    );
    text(
      "amount",
      `金额（元）${pick(next, ["1381234", "1591234"])}${digits(next, 4)}.${digits(next, 2)}`,
    );
    text("credit code", `统一社会信用代码：${creditCode(next, false)}`);
    text("credit code", `统一社会信用代码${creditCode(next, true)}`);
    text("credit code", creditCode(next, true));
    add(
      "credit code",
      tablePieces([
        ["企业名称", "统一社会信用代码", "法定代表人"],
        ["晴空食品有限公司", creditCode(next, next(2) === 0), personName(next)],
      ]),
    );
    text("organization code", `组织机构代码：${digits(next, 8)}-${pick(next, ["X", "3", "7"])}`);
    text("index number", `索引号：${digits(next, 9)}/${year()}-${digits(next, 5)}`);
    text(
      "project code",
      `项目代码：${year()}-150203-${digits(next, 2)}-0${1 + next(3)}-${digits(next, 6)}`,
    );
    text("project code", `项目编号 ${pick(next, ["QSQ", "BTZC"])}-${day()}-${digits(next, 4)}`);
    text(
      "date",
      `${year()}年${1 + next(12)}月${1 + next(28)}日至${year()}年${1 + next(12)}月${1 + next(28)}日`,
    );
    text("date", `${day()}-${day()}`);
    text("date", `公示时间：${year()}.05.0${1 + next(9)}—${year()}.06.1${next(9)}，08:30-12:00`);
    text("date", `${day()}${digits(next, 6)}`);
    text("postal code", `邮政编码：014${digits(next, 3)}，地址：${road(next)}${1 + next(90)}号`);
    text(
      "area",
      `建筑面积${digits(next, 5)}.${digits(next, 2)}平方米，宗地号150203${digits(next, 9)}`,
    );
    text(
      "order number",
      `${pick(next, ["订单号", "流水号", "业务流水号", "支付单号", "运单号"])}：${day()}${digits(next, 10)}`,
    );
    text("order number", `订单编号：${digits(next, 16)}`);
    text("invoice", `发票代码：015${digits(next, 9)}，发票号码：${digits(next, 8)}`);
    text("ISBN", `ISBN 978-7-${digits(next, 3)}-${digits(next, 5)}-${next(10)}`);
    text(
      "statute",
      `依据《中华人民共和国行政处罚法》第${1 + next(80)}条第${1 + next(5)}款、第${1 + next(80)}条`,
    );
    text("coordinates", `东经109.${digits(next, 8)}，北纬40.${digits(next, 8)}`);
    text(
      "coordinates",
      `109.${pick(next, ["138", "159", "186"])}${digits(next, 8)},40.${digits(next, 6)}`,
    );
    text(
      "masked",
      `${personName(next).slice(0, 1)}某某，${pick(next, ["138", "139"])}****${digits(next, 4)}，150***********${digits(next, 4)}`,
    );
    text("masked", `卡号：************${digits(next, 4)}；身份证150203********${digits(next, 4)}`);
    const wrong = wrongResidentId(next);
    if (isWrong(wrong)) text("18 digits with a wrong check digit", `编码${wrong}`);
    text(
      "11 digits of no range",
      pick(next, [
        `120${digits(next, 8)}`,
        `110${digits(next, 8)}`,
        `154${digits(next, 8)}`,
        `161${digits(next, 8)}`,
      ]),
    );
    text(
      "office telephone",
      `${pick(next, OFFICES)}${pick(next, ["联系电话", "咨询电话", "监督电话", "办公电话", "举报电话"])}：${landline()}`,
    );
    text(
      "office telephone",
      `${pick(next, ["咨询电话", "投诉举报电话", "值班电话", "监督电话", "服务热线"])}：${mobile(next)}`,
    );
    text("office telephone", `联系人：${personName(next)}  联系电话：${landline()}`);
    text(
      "office telephone",
      pick(next, [
        "请拨打12345政务服务便民热线",
        "监督举报电话12388",
        "400-810-8888",
        `客服电话800${digits(next, 7)}`,
        "火警119，急救120",
      ]),
    );
    text(
      "office mail",
      `电子邮箱：${pick(next, ["qsqmzj", "qszfb", "btjyj"])}@${pick(next, ["baotou.gov.cn", "nmg.gov.cn"])}`,
    );
    text("office mail", `征求意见，请将书面意见发送至${pick(next, ["qsqfgk", "qszjj"])}@163.com`);
    text(
      "office address",
      `${pick(next, ["办公地址", "受理地点", "联系地址", "报名地点"])}：${road(next)}${1 + next(99)}号${pick(next, ["政务服务中心3楼302室", "政府大楼5楼501室", "2号楼201室", ""])}`,
    );
    add(
      "list of offices",
      tablePieces([
        ["单位名称", "地址", "联系电话"],
        [pick(next, OFFICES), `${road(next)}${1 + next(99)}号`, landline()],
      ]),
    );
    add(
      "list of offices",
      tablePieces([
        ["网点名称", "咨询电话"],
        [pick(next, OFFICES), next(2) === 0 ? landline() : mobile(next)],
      ]),
    );
    add(
      "figures",
      tablePieces([
        ["社区", "低保户数", "低保人数", "金额"],
        ["幸福社区", digits(next, 3), digits(next, 4), digits(next, 8)],
        ["合计", digits(next, 3), digits(next, 4), digits(next, 8)],
      ]),
      "低保情况统计表",
    );
    add(
      "figures",
      tablePieces([
        ["年份", "收入", "支出", "结余"],
        [String(year()), `13${digits(next, 1)}`, `1${digits(next, 3)}`, `1${digits(next, 3)}`],
      ]),
    );
    add(
      "list of names",
      tablePieces([
        ["准考证号", "岗位", "姓名", "成绩"],
        [digits(next, 11).replace(/^1/, "2"), "综合岗", personName(next), "82.5"],
      ]),
      "公开招聘成绩公示",
    );
    add(
      "list of names",
      tablePieces([
        ["序号", "姓名", "单位", "职务"],
        ["1", personName(next), pick(next, OFFICES), "科员"],
      ]),
      "先进工作者名单",
    );
    text(
      "appointment",
      `${personName(next)}，男，汉族，${1960 + next(35)}年${1 + next(12)}月生，大学学历，中共党员，现任${pick(next, OFFICES)}副局长`,
    );
    text(
      "health policy",
      pick(next, [
        "做好高血压、糖尿病等慢性病患者健康管理",
        "对肺结核患者实行全程督导",
        "开展农村妇女两癌筛查1200人",
        "残疾人两项补贴覆盖率达到100%",
      ]),
    );
    text(
      "trade",
      pick(next, [
        "京ICP备05012345号",
        "蒙公网安备15020402000123号",
        "国药准字Z20053211",
        "GB/T 35273-2020",
        "许可证编号：JY11502040012345",
      ]),
    );
    text("trade", `注册号：150204${digits(next, 9)}`);
    text("lot", `药品批号${day()}01，有效期至${day()}，条码69${digits(next, 11)}`);
  }
  return cases;
}
