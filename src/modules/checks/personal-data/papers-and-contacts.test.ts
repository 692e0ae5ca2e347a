import { describe, expect, test } from "vitest";
import { found } from "../fixtures.ts";

describe("a registration plate", () => {
  test.each([
    ["蒙B12345", "蒙B12345"],
    ["蒙B·1A345", "蒙B·1A345"],
    ["蒙BD12345", "蒙BD12345"],
    ["蒙B12345D", "蒙B12345D"],
    ["蒙B1234警", "蒙B1234警"],
    ["蒙B1234学", "蒙B1234学"],
    ["蒙B1234挂", "蒙B1234挂"],
    ["粤Z1234港", "粤Z1234港"],
    ["蒙Ｂ１２３４５", "蒙Ｂ１２３４５"],
    ["使014578", "使014578"],
    ["沪A1234领", "沪A1234领"],
  ])("is found: %s", (plate) => {
    expect(found(`车牌号${plate}小型客车`)).toEqual([`plate-number ${plate} (warning)`]);
  });

  test.each([
    ["京ICP备12345678号"],
    ["鲁A股上市"],
    ["蒙B123456789"],
    ["新A级旅游景区5个"],
    ["甘政办发〔2018〕12号"],
  ])("is not seen in %s", (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe("papers for travel", () => {
  test.each([
    ["护照号码：E12345678", "E12345678"],
    ["护照EA1234567", "EA1234567"],
    ["往来港澳通行证号：C12345678", "C12345678"],
    ["台胞证号码12345678", "12345678"],
    ["港澳居民来往内地通行证：H1234567800", "H1234567800"],
  ])("are found in %s", (text, value) => {
    expect(found(text)).toEqual([`travel-document ${value}`]);
  });

  test.each([["型号E12345678"], ["护照办理须10个工作日"], ["本式一式三份，编号G20180512"]])(
    "are not seen in %s",
    (text) => {
      expect(found(text)).toEqual([]);
    },
  );
});

describe("mail and messengers", () => {
  test.each([
    ["本人邮箱 zhangsan88@163.com", "e-mail zhangsan88@163.com (warning)"],
    ["zhangsan88＠qq.com", "e-mail zhangsan88＠qq.com (warning)"],
    ["联系人：张伟，邮箱zhangwei@126.com", "e-mail zhangwei@126.com (note)"],
    ["QQ：123456789", "messenger-account 123456789 (warning)"],
    ["微信号zhangsan_88", "messenger-account zhangsan_88 (warning)"],
  ])("are found in %s", (text, value) => {
    expect(found(text)).toEqual([value]);
  });

  test.each([
    ["电子邮箱：qsqzfb@baotou.gov.cn"],
    ["意见请发送至qsqyj@163.com"],
    ["举报邮箱：qsjb12388@126.com"],
    ["QQ群：123456789"],
    ["微信公众号：qingshanfabu"],
  ])("are not seen in %s", (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe("births and illnesses", () => {
  test.each([
    ["王建国，男，1985年3月12日出生", "birth-date 1985年3月12日 (warning)"],
    ["出生日期：1985-03-12", "birth-date 1985-03-12 (warning)"],
    ["村民王建国，患尿毒症，每周透析三次", "illness-with-name 王建国"],
    ["赵桂花系肢体二级残疾", "illness-with-name 赵桂花"],
  ])("are found in %s", (text, value) => {
    expect(found(text)).toEqual([value]);
  });

  test.each([
    ["王建国，男，1985年3月生，汉族，中共党员"],
    ["自1985年3月12日起施行"],
    ["村民王某某，患尿毒症"],
    ["加强高血压、糖尿病患者健康管理"],
    ["对患有艾滋病的人员开展救治"],
  ])("are not seen in %s", (text) => {
    expect(found(text)).toEqual([]);
  });
});
