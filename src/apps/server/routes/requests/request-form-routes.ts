import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { acceptedForRequests } from "../../../../platform/sealed-files/index.ts";
import {
  emptyForm,
  formText,
  MOST_ITEMS,
  otherMatterIn,
  paperWords,
  readForm,
  REQUESTS,
  type FormText,
  type FormView,
  type KeptFile,
  type RequestingSite,
} from "../../../../portal/index.ts";
import { fileSize } from "../../../../ui/numbers.ts";
import { right } from "../../access/rights.ts";
import type { PublicDesk } from "../../requests/public-desk.ts";
import type { Paper } from "../../requests/tickets.ts";
import {
  HEAVIEST,
  isTooHeavy,
  MOST_FILES,
  readRequestForm,
  type SentForm,
} from "../../requests/read-request-form.ts";
import { sendPage, tooHeavy, withSite } from "./sending.ts";

/** What somebody sent, with the files that came now and before. */
export type Sent = SentForm & {
  readonly text: FormText;
  readonly kept: readonly Paper[];
  readonly formKey: string;
  readonly isKeyGenuine: boolean;
};

const EXPIRED = "这个页面打开太久了，请再点一次“下一步”。您填的内容都还在。";

/** The form: filled in, given more items, looked through for what is public, and checked. */
export function requestFormRoutes(http: FastifyInstance, desk: PublicDesk): void {
  const options = { config: { ...right("public") }, schema: { hide: true } };
  http.get(`${REQUESTS}new/`, options, (request, reply) =>
    withSite(desk, reply, async (site) => {
      const { organization } = (request.query ?? {}) as { readonly organization?: unknown };
      const text = {
        ...emptyForm,
        organization: typeof organization === "string" ? organization.slice(0, 100) : "",
      };
      const formKey = desk.keys.make(desk.app.clock.now());
      return sendPage(reply, site.form(formView(desk, reply, { text, formKey, kept: [] })));
    }),
  );
  const sending = {
    config: { ...right("public"), multipartForm: true },
    schema: { hide: true },
  };
  http.post(`${REQUESTS}new/`, sending, async (request, reply) => {
    if (isTooHeavy(request)) return tooHeavy(reply, HEAVIEST);
    return withSite(desk, reply, async (site) => {
      const sent = await readSent(desk, request);
      if (!sent.isProven) return again(desk, reply, site, sent, { notice: EXPIRED, status: 403 });
      const wanted = sent.fields.get("do")?.[0] ?? "check";
      if (wanted === "add" || wanted.startsWith("remove-"))
        return again(desk, reply, site, { ...sent, text: withItems(sent.text, wanted) }, {});
      if (wanted === "search") {
        const asked = sent.text.items.join(" ");
        const already = await desk.already(site, asked);
        return again(desk, reply, site, sent, { already, otherMatter: otherMatterIn(asked) });
      }
      if (wanted === "edit") return again(desk, reply, site, sent, {});
      return check(desk, reply, site, sent);
    });
  });
}

/** Reads what was sent: text, files of now, files kept before. */
export async function readSent(desk: PublicDesk, request: FastifyRequest): Promise<Sent> {
  const { sealedFiles } = desk.app;
  const form = await readRequestForm(request, sealedFiles, () =>
    desk.limits.uploading(request.ip, 1, performance.now()),
  );
  const given = form.fields.get("formKey")?.[0] ?? "";
  const isKeyGenuine = desk.keys.givenAt(given) !== null;
  const formKey = isKeyGenuine ? given : desk.keys.make(desk.app.clock.now());
  const before = (form.fields.get("kept") ?? [])
    .slice(0, MOST_FILES)
    .flatMap((ticket) => desk.tickets.read(ticket, given) ?? []);
  return {
    ...form,
    text: formText(form.fields),
    kept: [...before, ...form.files].slice(0, MOST_FILES),
    formKey,
    isKeyGenuine,
  };
}

function withItems({ items, ...text }: FormText, wanted: string): FormText {
  const gone = Number(/^remove-(\d+)$/.exec(wanted)?.[1] ?? 0) - 1;
  const rest =
    wanted === "add" ? [...items, ""].slice(0, MOST_ITEMS) : items.filter((_, at) => at !== gone);
  return { ...text, items: rest.length === 0 ? [""] : rest };
}

/** The form once more, as it was typed. */
export function again(
  desk: PublicDesk,
  reply: FastifyReply,
  site: RequestingSite,
  sent: Sent,
  about: Partial<Pick<FormView, "already" | "otherMatter" | "notice">> & {
    readonly status?: number;
    readonly problems?: FormView["state"]["problems"];
  },
) {
  const { status = 200, problems = {}, ...more } = about;
  const files = sent.fileProblem === null ? problems : { ...problems, files: sent.fileProblem };
  const view = { ...formView(desk, reply, sent), ...more };
  return sendPage(
    reply.code(status),
    site.form({ ...view, state: { text: sent.text, problems: files } }),
  );
}

/** Everything once more, or what is wrong. */
export async function check(
  desk: PublicDesk,
  reply: FastifyReply,
  site: RequestingSite,
  sent: Sent,
  about: {
    readonly bits?: number;
    readonly problem?: string;
    readonly notice?: string;
    readonly status?: number;
  } = {},
) {
  const { clock } = desk.app;
  const answer = readForm(sent.text, new Set(site.agencies.keys()), clock.today());
  if (!answer.isFit || sent.fileProblem !== null)
    return again(desk, reply, site, sent, {
      status: 422,
      problems: answer.isFit ? {} : answer.problems,
    });
  const { bits = 0, problem = null, notice = null, status = 200 } = about;
  const challenge =
    bits === 0 ? null : { ...desk.challenges.make(sent.formKey, clock.now(), bits), problem };
  return sendPage(
    reply.code(challenge === null ? status : 429),
    site.check({
      text: sent.text,
      read: answer.read,
      agencyName: site.agencies.get(answer.read.organization)?.name ?? "",
      files: keptFiles(desk, sent),
      formToken: reply.formToken(),
      formKey: sent.formKey,
      trap: (sent.fields.get("website")?.[0] ?? "").slice(0, 100),
      challenge,
      notice,
      dueWords: await desk.dueWords(site.siteId),
      otherMatter: otherMatterIn(sent.text.items.join(" "))?.sentence ?? null,
    }),
  );
}

function formView(
  desk: PublicDesk,
  reply: FastifyReply,
  sent: Pick<Sent, "text" | "formKey" | "kept">,
): Omit<FormView, "agencies"> {
  const { limit } = desk.app.sealedFiles;
  return {
    state: { text: sent.text, problems: {} },
    formToken: reply.formToken(),
    formKey: sent.formKey,
    files: keptFiles(desk, sent),
    already: null,
    otherMatter: null,
    notice: null,
    largestFile: `${Math.floor(limit / 1_048_576)} MB`,
    largestBytes: limit,
    mostFiles: MOST_FILES,
    accepted: acceptedForRequests,
  };
}

function keptFiles(desk: PublicDesk, sent: Pick<Sent, "formKey" | "kept">): readonly KeptFile[] {
  return sent.kept.map((file) => ({
    ticket: desk.tickets.make(file, sent.formKey),
    name: file.name,
    size: fileSize(file.size),
    what: paperWords[file.role],
    isQuarantined: file.isQuarantined,
  }));
}
