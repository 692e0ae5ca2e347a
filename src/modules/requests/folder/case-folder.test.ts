import { describe, expect, it } from "vitest";
import { plainDateOf } from "../../../kernel/dates.ts";
import type { CaseEvent, EventFacts, Outcome } from "../events.ts";
import { aRequest, anApplicant } from "../fixtures.ts";
import type { CaseFile, FileRole, RequestId } from "../model.ts";
import { caseOf } from "../rules/case.ts";
import { caseFolder } from "./case-folder.ts";
import type { FolderFacts } from "./papers.ts";

const day = plainDateOf;
const outcome: Outcome = { code: "A1", detail: "provided", items: [], facts: {} };

function factsOf(events: readonly EventFacts[], about: Partial<FolderFacts> = {}): FolderFacts {
  const filed: EventFacts = {
    kind: "filed",
    channel: "in-person",
    arrivedOn: day("2022-09-30"),
    oral: false,
  };
  const all = [filed, ...events].map((facts, index): CaseEvent => ({
    seq: index + 1,
    at: new Date("2022-10-08T02:00:00Z"),
    by: null,
    byName: "经办人",
    facts,
  }));
  const found = caseOf({ organizationId: 7, asked: aRequest().asked }, all);
  return {
    found: {
      siteId: 1,
      id: "1" as RequestId,
      number: "2022-0001",
      subject: "",
      applicantKind: "citizen",
      applicantLabel: "乌某",
      applicantMark: "",
      dueOn: null,
      filedAt: new Date("2022-09-30T02:00:00Z"),
      version: 1,
      events: all,
      case: found,
    },
    applicant: anApplicant(),
    letters: [],
    files: [],
    days: [],
    dueOn: day("2022-11-02"),
    organ: "晴山区财政局",
    nameOf: () => "晴山区财政局",
    today: day("2022-12-01"),
    ...about,
  };
}

function aFile(role: FileRole, about: Partial<CaseFile> = {}): CaseFile {
  return {
    id: role as string as CaseFile["id"],
    role,
    name: `${role}.pdf`,
    mediaType: "application/pdf",
    size: 10,
    sha256: "ab",
    isQuarantined: false,
    addedAt: new Date("2022-10-08T02:00:00Z"),
    addedBy: null,
    purgedOn: null,
    ...about,
  };
}
const titles = (facts: FolderFacts) => caseFolder(facts).map((paper) => paper.title);

describe("the folder of a case", () => {
  it("is bound in the order of the archive", () => {
    const facts = factsOf(
      [
        {
          kind: "consultation-asked",
          consultation: 1,
          about: "third-party",
          party: "某公司",
          on: day("2022-10-09"),
          content: "合同",
        },
        { kind: "searched", where: "档案室", terms: "合同", found: "一份" },
        { kind: "drafted", outcome },
        { kind: "sent", way: "post", on: day("2022-10-20"), proof: "挂号信收据" },
      ],
      {
        letters: [
          { id: "2", title: "征求意见书", number: "晴财公复〔2022〕1号", isReceipt: false },
          { id: "1", title: "登记回执", number: "", isReceipt: true },
        ],
        files: [aFile("delivery-proof"), aFile("scan"), aFile("opinion")],
        days: [
          { date: day("2022-09-30"), kind: "receipt", counted: false, number: null, why: "当日" },
        ],
      },
    );
    expect(titles(facts)).toEqual([
      "政府信息公开申请案卷",
      "政府信息公开申请",
      "申请原件扫描：scan.pdf",
      "登记回执",
      "答复期限逐日计算表",
      "征求意见书（晴财公复〔2022〕1号）",
      "征求意见情况",
      "意见材料：opinion.pdf",
      "检索记录",
      "审核签发记录",
      "送达记录",
      "送达凭证：delivery-proof.pdf",
      "办理经过",
    ]);
  });

  it("has the record of the receipt where no receipt was issued", () => {
    expect(titles(factsOf([]))).toEqual([
      "政府信息公开申请案卷",
      "政府信息公开申请",
      "收到申请的记录",
      "办理经过",
    ]);
  });

  it("names what can stand on no page, and gives nothing in quarantine out", () => {
    const facts = factsOf([], {
      files: [
        aFile("material", { name: "表格.xlsx", mediaType: "application/vnd.ms-excel" }),
        aFile("scan", { name: "程序.pdf", isQuarantined: true }),
        aFile("identity", { name: "（已清除）", purgedOn: day("2022-11-30") }),
      ],
    });
    const papers = caseFolder(facts);
    expect(papers.some((paper) => paper.is === "file")).toBe(false);
    expect(papers.at(-1)?.title).toBe("未装订的文件");
    const said = JSON.stringify(papers.at(-1));
    for (const word of ["表格.xlsx", "已隔离，不提供打开", "已于2022-11-30清除"])
      expect(said).toContain(word);
  });

  it("says that who asked has been purged, and does not name them", () => {
    const said = JSON.stringify(caseFolder(factsOf([], { applicant: null })));
    expect(said).toContain("乌某（身份信息已按期清除）");
    expect(said).not.toContain("乌云");
  });
});
