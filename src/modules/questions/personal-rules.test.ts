import { describe, expect, it } from "vitest";
import { plainDateOf } from "../../kernel/dates.ts";
import { mayBePersonal } from "./personal-rules.ts";

const today = plainDateOf("2018-11-23");

describe("a question that may hold personal data", () => {
  it.each([
    "13812345678",
    "李红霞 13812345678",
    "一三八一二三四五六七八",
    "电话 0472-5123456",
    "15029919900307851x 社保",
    "150299199003078516",
    "6222 0212 3456 7890 123",
    "zhang@qq.com",
    "蒙b8k123 违章",
    "e12345678",
    "微信 abc123",
    "王秀英",
    "张伟 低保",
    "张伟的低保批了吗",
    "王强低保",
    "低保名单 王强",
    "张三",
    "马小军",
    "巴特尔 草场补贴",
    "欧阳娜娜",
    "阿依古丽·买买提",
  ])("%s", (question) => expect(mayBePersonal(question, today)).toBe(true));
});

describe("a question that is kept", () => {
  it.each([
    "低保怎么申请",
    "城里低收入家庭补助",
    "高龄津贴",
    "公租房",
    "马路坑洼",
    "江西",
    "安全生产许可证",
    "2018年预算公开",
    "2017年2018年预算",
    "包府发〔2018〕12号",
    "包府办发[2018]112号",
    "区长是谁",
    "林地补偿",
    "白云区",
    "高中招生",
    "水费",
    "房产证",
    "路灯坏了",
    "计划生育",
    "项目审批",
    "摆摊 罚款",
    "dibao",
    "车辆年检",
    "钱多少",
    "游泳馆",
    "万人计划",
    "全民健身",
    "占道经营",
    "占道",
    "路灯",
  ])("%s", (question) => expect(mayBePersonal(question, today)).toBe(false));
});
