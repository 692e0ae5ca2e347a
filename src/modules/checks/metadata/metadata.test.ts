import { describe, expect, it, test } from "vitest";
import { plainDateOf } from "../../../kernel/dates.ts";
import { settings } from "../fixtures.ts";
import { addressFault } from "./links-and-pictures.ts";
import { metadataFindings } from "./metadata-findings.ts";
import type { MetadataInput } from "./model.ts";
import { isPrivateHost } from "./private-hosts.ts";
import { titleFaults } from "./title.ts";

const day = plainDateOf;
const good: MetadataInput = {
  kind: "government-document",
  normative: false,
  title: "青山区人民政府关于印发冬季取暖补贴办法的通知",
  documentNumber: "晴政发〔2018〕12号",
  theme: "民政",
  genre: "通知",
  writtenOn: day("2018-05-01"),
  effectiveOn: null,
  expiresOn: null,
  summary: null,
  openness: "proactive",
  opennessReason: null,
  body: "<p>各镇、街道：</p>",
  attachments: 0,
  numberTaken: false,
  links: [],
};

function found(change: Partial<MetadataInput>): readonly string[] {
  return metadataFindings({ ...good, ...change }, settings.today, settings).map(
    ({ rule, address }) => `${rule} ${address ?? ""}`,
  );
}

describe("the form of a document", () => {
  it("is complete and finds nothing", () => {
    expect(found({})).toEqual([]);
    expect(
      found({
        kind: "information",
        documentNumber: null,
        writtenOn: null,
        theme: null,
        genre: null,
      }),
    ).toEqual([]);
  });

  test.each<[string, Partial<MetadataInput>, string]>([
    ["no number", { documentNumber: null }, "field-missing field#documentNumber"],
    ["no day", { writtenOn: null }, "field-missing field#writtenOn"],
    ["no text and no file", { body: "<p>&nbsp;</p>" }, "field-missing body"],
    [
      "a normative document without effective day",
      { normative: true },
      "field-missing field#effectiveOn",
    ],
    [
      "written tomorrow",
      { writtenOn: day("2026-06-02"), documentNumber: "晴政发〔2026〕12号" },
      "date-impossible field#writtenOn",
    ],
    [
      "effective before written",
      { effectiveOn: day("2018-04-30") },
      "date-impossible field#effectiveOn",
    ],
    [
      "expired before effective",
      { effectiveOn: day("2018-06-01"), expiresOn: day("2018-05-31") },
      "date-impossible field#expiresOn",
    ],
    [
      "square brackets",
      { documentNumber: "晴政发[2018]12号" },
      "document-number-malformed field#documentNumber",
    ],
    [
      "第 before the serial",
      { documentNumber: "晴政发〔2018〕第12号" },
      "document-number-malformed field#documentNumber",
    ],
    [
      "a nought before the serial",
      { documentNumber: "晴政发〔2018〕012号" },
      "document-number-malformed field#documentNumber",
    ],
    [
      "no number at all",
      { documentNumber: "无" },
      "document-number-malformed field#documentNumber",
    ],
    [
      "another year",
      { documentNumber: "晴政发〔2016〕12号" },
      "document-number-malformed field#documentNumber",
    ],
    ["a number in use", { numberTaken: true }, "document-number-taken field#documentNumber"],
    [
      "withheld without reason",
      { openness: "withheld" },
      "openness-without-ground field#opennessReason",
    ],
    [
      "withheld without ground",
      { openness: "on-request", opennessReason: "领导要求" },
      "openness-without-ground field#opennessReason",
    ],
    [
      "a picture without text",
      { body: '<p>见图<img src="/files/a" alt="" /></p>' },
      "picture-without-text body",
    ],
    [
      "a picture with its file's name",
      { body: '<p>见图<img src="/files/a" alt="IMG_2018.jpg" /></p>' },
      "picture-without-text body",
    ],
    [
      "a dead link",
      { links: [{ address: "https://example.org/", outcome: "dead" }] },
      "link-dead body",
    ],
  ])("is questioned: %s", (_, change, expected) => {
    expect(found(change)).toEqual([expected]);
  });

  it("is right with an order's number and with one that was signed in January", () => {
    expect(found({ documentNumber: "青山区人民政府令第3号" })).toEqual([]);
    expect(found({ documentNumber: "晴政发〔2017〕12号" })).toEqual([]);
    expect(found({ openness: "withheld", opennessReason: "涉及个人隐私，条例第十五条" })).toEqual(
      [],
    );
  });

  it("offers the right form of a number", () => {
    const [finding] = metadataFindings(
      { ...good, documentNumber: "晴政发[2018]第012号" },
      settings.today,
      settings,
    );
    expect(finding?.fix).toBe("写成“晴政发〔2018〕12号”。");
  });

  it("is not questioned by a rule that is switched off", () => {
    const off = { ...settings, off: new Set(["field-missing"]) };
    expect(metadataFindings({ ...good, theme: null }, settings.today, off)).toEqual([]);
  });
});

describe("a title", () => {
  test.each([
    ["关于冬季取暖的通知。", "标题末尾有标点。"],
    ["关于关于冬季取暖的通知", "标题里“关于”写了两遍。"],
    ["关于冬季取暖的的通知", "标题里“的”连写了两次。"],
    ["关于印发《取暖办法的通知", "标题里的“《”和“》”不成对。"],
    [`关于${"冬季取暖补贴".repeat(1)}${"一二三四五六七八九十".repeat(10)}的通知`, "标题有"],
    ["关于  冬季取暖的通知", "标题里有多余的空格或换行。"],
  ])("is questioned: %s", (title, message) => {
    expect(
      titleFaults(title)
        .map((one) => one.message)
        .join(" "),
    ).toContain(message);
  });

  test.each([
    ["关于做好村村通工作的通知"],
    ["青山区2018年政府信息公开工作年度报告"],
    ["晴政发〔2018〕12号文件解读（一）"],
  ])("is right: %s", (title) => {
    expect(titleFaults(title)).toEqual([]);
  });
});

describe("the address of a link", () => {
  test.each([
    ["javascript:alert(1)", "malformed"],
    ["file:///C:/名单.xlsx", "malformed"],
    ["C:\\名单.xlsx", "malformed"],
    ["http://", "malformed"],
    ["https://例", "malformed"],
    ["//evil.example/", "malformed"],
    ["http://192.168.1.8/a", "private"],
    ["http://10.1.1.1/", "private"],
    ["http://localhost:8080/", "private"],
    ["http://oa.local/", "private"],
    ["http://[::1]/", "private"],
    ["http://2130706433/", "private"],
    ["https://www.gov.cn/zhengce/", null],
    ["/files/abc/附件.pdf", null],
    ["#top", null],
    ["mailto:a@b.gov.cn", null],
  ])("%s is %s", (address, fault) => {
    expect(addressFault(address)).toBe(fault);
  });

  test.each([
    ["172.16.0.1", true],
    ["172.32.0.1", false],
    ["100.64.0.1", true],
    ["169.254.1.1", true],
    ["8.8.8.8", false],
    ["fd00::1", true],
    ["2001:db8::1", false],
  ])("%s is private: %s", (host, expected) => {
    expect(isPrivateHost(host)).toBe(expected);
  });
});
