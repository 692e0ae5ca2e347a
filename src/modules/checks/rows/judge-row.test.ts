import { describe, expect, test } from "vitest";
import { foundInTable } from "../fixtures.ts";

describe("a list of people", () => {
  test("leaks numbers, telephones of any kind, accounts, addresses and births under their headings", () => {
    const rows = [
      ["序号", "姓名", "身份证号", "联系电话", "一卡通账号", "家庭住址", "出生日期"],
      [
        "1",
        "李桂芳",
        "150204199003071219",
        "13812345678",
        "6217000123456789019",
        "幸福村3组12号",
        "1990-03-07",
      ],
      ["2", "赵铁柱", "150204199003071219", "0472-5123456", "0603011234567", "富强路", "1990年3月"],
    ];
    expect(foundInTable(rows)).toEqual([
      "2.3 resident-id 150204199003071219",
      "2.4 mobile-number 13812345678",
      "2.5 bank-account 6217000123456789019",
      "2.6 home-address 幸福村3组12号",
      "2.7 birth-date 1990-03-07 (warning)",
      "3.3 resident-id 150204199003071219",
      "3.4 landline 0472-5123456",
      "3.5 bank-account 0603011234567",
    ]);
  });

  test("without headings is known by the names in it", () => {
    expect(foundInTable([["1", "李桂芳", "13812345678"]])).toEqual([
      "1.3 mobile-number 13812345678",
    ]);
  });

  test("as a form of labels and values is read by its labels", () => {
    const rows = [
      ["姓名", "李桂芳", "性别", "女"],
      ["手机", "13812345678", "住址", "幸福村3组12号"],
    ];
    expect(foundInTable(rows)).toEqual([
      "2.2 mobile-number 13812345678",
      "2.4 home-address 幸福村3组12号",
    ]);
  });
});

test.each([
  ["a school with a number for its name", ["第五中学", "槐荫路32号", "24", "0000-5543018"]],
  ["a month under the heading of names", ["一月", "槐荫路32号"]],
])("%s is no person", (_, row) => {
  expect(foundInTable([["姓名", "地址"].slice(0, row.length === 2 ? 2 : 0), row])).toEqual([]);
});

describe("a number cut up over cells", () => {
  test("is no card where plain figures of four digits stand side by side", () => {
    const rows = Array.from({ length: 600 }, (_, row) =>
      [0, 1, 2, 3].map((cell) => String(5000 + row * 4 + cell)),
    );
    expect(foundInTable(rows)).toEqual([]);
  });

  test("is a card in groups of four beside a name", () => {
    expect(foundInTable([["1", "李桂芳", "6217", "0001", "2345", "6789", "019"]])).toHaveLength(5);
  });

  test.each([
    [
      "two cells",
      ["李桂芳", "150204", "199003071219"],
      ["1.2 resident-id 150204", "1.3 resident-id 199003071219"],
    ],
    [
      "three cells",
      ["150204", "19900307", "1219"],
      ["1.1 resident-id 150204", "1.2 resident-id 19900307", "1.3 resident-id 1219"],
    ],
    [
      "a telephone in three",
      ["李桂芳", "138", "1234", "5678"],
      ["1.2 mobile-number 138", "1.3 mobile-number 1234", "1.4 mobile-number 5678"],
    ],
  ])("is found in %s", (_, row, expected) => {
    expect(foundInTable([row])).toEqual(expected);
  });

  test("is found with one digit in each cell", () => {
    expect(foundInTable([["身份证号", ..."150204199003071219"]])).toHaveLength(18);
  });

  test("is not seen in columns of figures", () => {
    const rows = [
      ["年份", "户数", "人数", "金额"],
      ["2018", "138", "1234", "5678"],
    ];
    expect(foundInTable(rows)).toEqual([]);
  });
});

describe("a list of offices", () => {
  test.each([
    [
      "telephones of offices",
      [
        ["单位名称", "地址", "联系电话"],
        ["青山区民政局", "幸福路8号", "0472-5123456"],
      ],
      [],
    ],
    [
      "a mobile number of a contact is a note",
      [
        ["单位", "联系人", "联系电话"],
        ["幸福社区", "张伟", "13812345678"],
      ],
      ["2.3 mobile-number 13812345678 (note)"],
    ],
    [
      "a number to complain at",
      [
        ["区域", "监督电话"],
        ["富强路街道", "13812345678"],
      ],
      [],
    ],
    [
      "firms",
      [
        ["企业名称", "统一社会信用代码", "注册地址"],
        ["晴空食品有限公司", "91150204MA0N1XYZ5T", "科学路22号3栋501室"],
      ],
      [],
    ],
  ])("%s", (_, rows, expected) => {
    expect(foundInTable(rows)).toEqual(expected);
  });
});

describe("names in a list", () => {
  const people = [
    ["序号", "姓名", "金额"],
    ["1", "李桂芳", "500"],
  ];
  test.each([
    ["2024年第三季度最低生活保障对象公示", ["2.2 name-in-sensitive-list 李桂芳 (warning)"]],
    ["尿毒症患者医疗救助花名册", ["2.2 name-in-sensitive-list 李桂芳"]],
    ["困境儿童名单", ["2.2 name-in-sensitive-list 李桂芳"]],
    ["残疾人两项补贴发放表", ["2.2 name-in-sensitive-list 李桂芳"]],
    ["事业单位公开招聘考试成绩", []],
    ["先进工作者表彰名单", []],
  ])("titled %s", (about, expected) => {
    expect(foundInTable(people, about)).toEqual(expected);
  });

  test("with an illness in the row is a leak, without one it is not", () => {
    const rows = [
      ["姓名", "病种", "金额"],
      ["李桂芳", "尿毒症", "500"],
      ["赵铁柱", "无", "500"],
      ["张某某", "白血病", "500"],
      ["王*", "白血病", "500"],
    ];
    expect(foundInTable(rows)).toEqual(["2.1 name-in-sensitive-list 李桂芳"]);
  });

  test("of figures by place are no names", () => {
    const rows = [
      ["社区", "低保户数", "残疾人数"],
      ["幸福社区", "12", "3"],
    ];
    expect(foundInTable(rows, "低保情况统计表")).toEqual([]);
  });
});
