import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import {
  applicant,
  giveReasons,
  note,
  receiveCorrection,
  requestMessages,
  suggestProactive,
  withdraw,
  type CaseRecord,
  type RequestRefusal,
} from "../../../../modules/requests/index.ts";
import type { Refused, Result } from "../../../../kernel/result.ts";
import { sentenceOf } from "../../../../platform/http/index.ts";
import { REQUESTS, type RequestingSite } from "../../../../portal/index.ts";
import { right } from "../../access/rights.ts";
import type { PublicDesk } from "../../requests/public-desk.ts";
import { HEAVIEST, isTooHeavy, readRequestForm } from "../../requests/read-request-form.ts";
import { tooHeavy } from "./sending.ts";
import { showStatus, withCase } from "./showing-status.ts";

const OTHER_CASE = "您在别的窗口打开了另一件申请，这一步没有办理。请重新输入编号和查询码后再试。";
const EXPIRED = "这个页面打开太久了，请再点一次提交。您填的内容还在。";
const LONGEST = 5_000;

/** What applicants do themselves: supplement, reasons, papers, withdrawal, a proposal to publish. */
export function applicantStepRoutes(http: FastifyInstance, desk: PublicDesk): void {
  const { app } = desk;
  const options = { config: { ...right("public") }, schema: { hide: true } };
  const multipart = { config: { ...right("public"), multipartForm: true }, schema: { hide: true } };

  http.post(`${REQUESTS}status/supplement/`, multipart, async (request, reply) => {
    if (isTooHeavy(request)) return tooHeavy(reply, HEAVIEST);
    return withCase(desk, request, reply, async (site, record) => {
      const form = await readRequestForm(request, app.sealedFiles, () =>
        desk.limits.uploading(request.ip, 1, performance.now()),
      );
      const field = (name: string) => form.fields.get(name)?.[0] ?? "";
      const typed = field("text").slice(0, LONGEST);
      const again = (text: string, status: number) =>
        showStatus(desk, reply.code(status), site, record, {
          notice: { text, isProblem: true },
          typed,
        });
      if (!form.isProven) return again(EXPIRED, 403);
      if (field("number") !== record.number) return again(OTHER_CASE, 409);
      if (form.fileProblem !== null) return again(form.fileProblem, 422);
      const step = field("step");
      const isNote = step !== "receive-correction" && step !== "give-reasons";
      if (typed.trim() === "" && (form.files.length === 0 || !isNote))
        return again("请写明内容，或者选择要交的文件。", 422);
      const text = typed.trim() === "" ? "见附件。" : typed.trim();
      // Papers first: a supplement whose papers were not kept would be taken in for nothing.
      const wrong = await desk.keepFiles(record, form.files);
      if (wrong !== null) return again(wrong, 422);
      const done = await take(desk, record, step, text);
      if (!done.ok) return again(sentenceOf(done, requestMessages), 422);
      const held = form.files.filter((file) => file.isQuarantined);
      return afterwards(
        desk,
        reply,
        site,
        record,
        thanks(
          step,
          held.map((file) => file.name),
        ),
      );
    });
  });

  const simple = (
    address: string,
    work: (
      request: FastifyRequest,
      reply: FastifyReply,
      site: RequestingSite,
      record: CaseRecord,
    ) => Promise<FastifyReply>,
  ) =>
    http.post(`${REQUESTS}status/${address}/`, options, (request, reply) =>
      withCase(desk, request, reply, (site, record) =>
        fieldOf(request, "number") === record.number
          ? work(request, reply, site, record)
          : refused(desk, reply, site, record, OTHER_CASE),
      ),
    );
  simple("withdraw", async (request, reply, site, record) => {
    if (fieldOf(request, "sure") !== "yes")
      return showStatus(desk, reply, site, record, { isAskedAgain: true });
    const done = await withdraw(app.requests, applicant, seen(record), {
      on: app.clock.today(),
      reason: "申请人在网上撤回",
    });
    return done.ok
      ? afterwards(desk, reply, site, record, "您的申请已经撤回。")
      : refused(desk, reply, site, record, done);
  });
  simple("suggest", async (request, reply, site, record) => {
    const text = fieldOf(request, "text").slice(0, LONGEST);
    const done = await suggestProactive(app.requests, applicant, seen(record), { text });
    return done.ok
      ? afterwards(
          desk,
          reply,
          site,
          record,
          "收到您的建议，我们会审查；符合主动公开要求的，会及时公开。",
        )
      : refused(desk, reply, site, record, done);
  });
}

function take(
  { app }: PublicDesk,
  record: CaseRecord,
  step: string,
  text: string,
): Promise<Result<unknown, RequestRefusal>> {
  const on = app.clock.today();
  if (step === "receive-correction")
    return receiveCorrection(app.requests, applicant, seen(record), { on, text });
  if (step === "give-reasons")
    return giveReasons(app.requests, applicant, seen(record), { on, text });
  return note(app.requests, applicant, seen(record), { text: `申请人补充：${text}` });
}

/** The applicant's own steps depend on no version: what they do does not contradict what an officer does meanwhile. */
function seen({ siteId, id }: CaseRecord) {
  return { siteId, id, version: null };
}

function thanks(step: string, held: readonly string[]): string {
  const warning =
    held.length === 0
      ? ""
      : `其中${held.map((name) => `“${name}”`).join("、")}不是照片或文档，为了安全不会打开，请改成照片或 PDF 再传。`;
  if (step === "receive-correction") return `收到您的补正，答复期限从明天起重新计算。${warning}`;
  return step === "give-reasons" ? `收到您说明的理由。${warning}` : `收到您补充的材料。${warning}`;
}

async function afterwards(
  desk: PublicDesk,
  reply: FastifyReply,
  site: RequestingSite,
  record: CaseRecord,
  text: string,
): Promise<FastifyReply> {
  const now = (await desk.caseOf(record)) ?? record;
  return showStatus(desk, reply, site, now, { notice: { text, isProblem: false } });
}

function refused(
  desk: PublicDesk,
  reply: FastifyReply,
  site: RequestingSite,
  record: CaseRecord,
  why: string | Refused<RequestRefusal>,
): Promise<FastifyReply> {
  const text = typeof why === "string" ? why : sentenceOf(why, requestMessages);
  return showStatus(desk, reply.code(409), site, record, { notice: { text, isProblem: true } });
}

function fieldOf(request: FastifyRequest, name: string): string {
  const value = ((request.body ?? {}) as Readonly<Record<string, unknown>>)[name];
  return typeof value === "string" ? value : "";
}
