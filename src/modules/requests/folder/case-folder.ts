import { beijingMinute } from "../../../kernel/dates.ts";
import type { EventKind } from "../events.ts";
import type { FileRole } from "../model.ts";
import { joinableTypes } from "../../../platform/typesetting/index.ts";
import { applicantWords, formWords, wayWords } from "../importing/words.ts";
import { eventWords, outcomeLine } from "./event-words.ts";
import { factTable, innerPaper, type FolderFacts, type FolderPaper } from "./papers.ts";

/**
 * The folder of a case for the archive (条例 art. 45), in the order in which it is bound: cover, request, proof of
 * receipt, the term day by day, letters, opinions, search, review and signature, delivery, everything that happened.
 * What can stand on no page is named in a list of its own at the end.
 */
export function caseFolder(facts: FolderFacts): readonly FolderPaper[] {
  const { letters } = facts;
  const receipts = letters.filter((one) => one.isReceipt);
  const others = letters.filter((one) => !one.isReceipt);
  return [
    cover(facts),
    request(facts),
    ...filesOf(facts, "scan", "material", "identity", "mandate"),
    ...(receipts.length > 0 ? receipts.map(letterPaper) : [proofOfReceipt(facts)]),
    ...clock(facts),
    ...others.map(letterPaper),
    ...filesOf(facts, "answer"),
    ...table(facts, "征求意见情况", consulting),
    ...filesOf(facts, "opinion"),
    ...table(facts, "检索记录", ["searched", "help-asked", "help-given"]),
    ...table(facts, "审核签发记录", reviewing),
    ...table(facts, "收费记录", ["fee-noticed", "fee-paid", "fee-waived"]),
    ...filesOf(facts, "payment"),
    ...table(facts, "送达记录", ["sent", "delivered", "delivery-failed"]),
    ...filesOf(facts, "delivery-proof"),
    ...table(facts, "办理经过", null),
    ...outside(facts),
  ];
}

const consulting: readonly EventKind[] = [
  "consultation-asked",
  "consultation-arrived",
  "consultation-answered",
];
const reviewing: readonly EventKind[] = ["drafted", "handed-in", "passed", "returned", "signed"];

const letterPaper = ({ id, title, number }: FolderFacts["letters"][number]): FolderPaper => ({
  is: "letter",
  id,
  title: number === "" ? title : `${title}（${number}）`,
});

function cover(facts: FolderFacts): FolderPaper {
  const { found, applicant, organ, dueOn } = facts;
  const { outcome, concludedOn, deliveredOn, asked, arrivedOn } = found.case;
  const box = found.events.findLast(({ facts: one }) => one.kind === "archived")?.facts;
  return innerPaper(facts, "政府信息公开申请案卷", [
    factTable([
      ["登记编号", found.number],
      ["受理机关", organ],
      ["申请人", applicant?.name ?? `${found.applicantLabel}（身份信息已按期清除）`],
      ["申请内容", asked.items.map((item) => item.text).join("；")],
      ["申请到达", arrivedOn],
      ["答复期限", dueOn ?? ""],
      ["办理结果", outcome === null ? "尚未办结" : outcomeLine(outcome)],
      ["答复或者办结", concludedOn ?? ""],
      ["送达", deliveredOn ?? ""],
      ["归档盒号", box?.kind === "archived" ? box.box : ""],
    ]),
  ]);
}

function request(facts: FolderFacts): FolderPaper {
  const { found, applicant } = facts;
  const { asked } = found.case;
  const who: readonly (readonly [string, string])[] =
    applicant === null
      ? [["申请人", `${found.applicantLabel}（身份信息已按期清除）`]]
      : [
          ["申请人类型", applicantWords[applicant.kind][0]],
          ["姓名或者名称", applicant.name],
          ["证件号码", applicant.identityNumber],
          ["法定代表人", applicant.representative],
          ["联系人", applicant.contact],
          ["联系电话", applicant.phone],
          ["电子邮箱", applicant.email],
          ["通信地址", applicant.address],
          ["代理人", applicant.agent?.name ?? ""],
        ];
  return innerPaper(facts, "政府信息公开申请", [
    factTable([
      ...who,
      ...asked.items.map((item) => [`申请内容${item.place}`, item.text] as const),
      ["文号或者其他特征", asked.features],
      ["提供方式", formWords[asked.form][0]],
      ["获取途径", wayWords[asked.way][0]],
      ["需要的帮助", asked.helpWanted],
    ]),
  ]);
}

function proofOfReceipt(facts: FolderFacts): FolderPaper {
  const [paper] = table(facts, "收到申请的记录", ["filed", "confirmed"]);
  return paper ?? cover(facts);
}

function clock(facts: FolderFacts): readonly FolderPaper[] {
  if (facts.days.length === 0) return [];
  return [
    innerPaper(facts, "答复期限逐日计算表", [
      {
        kind: "paragraph",
        text:
          facts.dueOn === null
            ? "答复期限目前没有届满之日，计算到最近一件事为止。"
            : `答复期限于${facts.dueOn}届满。逐日计算如下：`,
      },
      {
        kind: "table",
        head: ["日期", "第几个工作日", "说明"],
        widths: [3, 2, 9],
        rows: facts.days.map((day) => [
          day.date,
          day.number === null ? "" : String(day.number),
          day.why,
        ]),
      },
    ]),
  ];
}

/** What happened of some kinds (null: of all), as a table; nothing where nothing did. */
function table(
  facts: FolderFacts,
  title: string,
  kinds: readonly EventKind[] | null,
): readonly FolderPaper[] {
  const events = facts.found.events.filter(
    (event) => kinds === null || kinds.includes(event.facts.kind),
  );
  if (events.length === 0) return [];
  return [
    innerPaper(facts, title, [
      {
        kind: "table",
        head: ["日期", "事项", "说明", "登记人和时间"],
        widths: [4, 4, 8, 5],
        rows: events.map((event) => {
          const words = eventWords(event, facts.nameOf);
          const entered = `${event.byName} ${beijingMinute(event.at)}`;
          return [words.on ?? "", words.title, words.lines.join("；"), entered];
        }),
      },
    ]),
  ];
}

const roleNames: Readonly<Record<FileRole, string>> = {
  identity: "身份证明",
  mandate: "委托书",
  material: "补充材料",
  scan: "申请原件扫描",
  opinion: "意见材料",
  payment: "缴费凭证",
  "delivery-proof": "送达凭证",
  answer: "所提供的信息",
};

const isOnPaper = ({ mediaType, isQuarantined, purgedOn }: FolderFacts["files"][number]) =>
  !isQuarantined && purgedOn === null && joinableTypes.some((type) => type === mediaType);

function filesOf({ files }: FolderFacts, ...roles: readonly FileRole[]): readonly FolderPaper[] {
  return roles.flatMap((role) =>
    files
      .filter((file) => file.role === role && isOnPaper(file))
      .map((file): FolderPaper => ({
        is: "file",
        title: `${roleNames[role]}：${file.name}`,
        file,
      })),
  );
}

function outside(facts: FolderFacts): readonly FolderPaper[] {
  const files = facts.files.filter((file) => !isOnPaper(file));
  if (files.length === 0) return [];
  return [
    innerPaper(facts, "未装订的文件", [
      {
        kind: "table",
        head: ["名称", "说明", "大小", "校验值（SHA-256）"],
        widths: [4, 3, 2, 6],
        rows: files.map((file) => [
          file.name,
          file.purgedOn !== null
            ? `${roleNames[file.role]}，已于${file.purgedOn}清除`
            : file.isQuarantined
              ? `${roleNames[file.role]}，已隔离，不提供打开`
              : roleNames[file.role],
          `${file.size} 字节`,
          file.sha256,
        ]),
      },
    ]),
  ];
}
