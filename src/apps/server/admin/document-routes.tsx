import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import * as z from "zod";
import { parseId } from "../../../kernel/ids.ts";
import { newId } from "../../../platform/ids.ts";
import {
  countDocuments,
  documentFilter,
  listDocuments,
  type DocumentForEdit,
  type Seen,
} from "../../../modules/documents/index.ts";
import { forgedForm, sentenceOf, statusOf } from "../../../platform/http/index.ts";
import { mayAnywhere } from "../access/places.ts";
import { personOf, right } from "../access/rights.ts";
import type { App } from "../app.ts";
import { deskMessages, type DocumentDesk } from "../documents/desk.ts";
import { readableWithin } from "../documents/readable.ts";
import { DocumentFormMain } from "./document-form.tsx";
import { DocumentListMain } from "./document-list.tsx";
import { DocumentViewMain } from "./document-view.tsx";
import { draftingPlaces, placesOf } from "./places-of.ts";
import { readForm } from "../read-form.ts";
import { sendAdmin } from "./send.ts";
import {
  emptyDocument,
  inputOf,
  typedFrom,
  typedFromForm,
  type TypedDocument,
} from "./typed-document.ts";

const PLACE = "/admin/documents";
const PAGE = 50;
const address = z.object({ siteId: z.coerce.number().int().positive().catch(0), id: z.string() });
const seenForm = z.object({
  version: z.coerce.number().int().min(0),
  reason: z.string().max(500).optional(),
});
const hidden = { schema: { hide: true } };
const uploading = { config: { ...right("document.draft"), multipartForm: true }, ...hidden };

/** The pages on documents: list, form, view; saving, publishing, withdrawing. */
export function documentRoutes(http: FastifyInstance, app: App, desk: DocumentDesk): void {
  const db = app.database.read;

  http.get(PLACE, { config: right("document.read"), ...hidden }, async (request, reply) => {
    const places = await placesOf(app);
    if (places === null) return reply.redirect("/admin/", 303);
    const given = Object.fromEntries(
      Object.entries(request.query as Record<string, string>).filter(([, value]) => value !== ""),
    );
    const asked = documentFilter.safeParse(given);
    const person = personOf(request);
    const filter = asked.success ? asked.data : {};
    const within = readableWithin(person, places.organizations);
    const { after } = z.object({ after: z.string().optional() }).catch({}).parse(given);
    const [total, page] = await Promise.all([
      countDocuments(db, places.portal.groupId, filter, within),
      listDocuments(db, places.portal.groupId, filter, { after, limit: PAGE, within }),
    ]);
    return sendAdmin(request, reply, {
      title: "政府信息",
      place: PLACE,
      problem: asked.success ? undefined : "网址中的筛选条件有误，已忽略。",
      children: (
        <DocumentListMain
          filter={filter}
          page={page}
          total={total}
          places={places}
          mayDraft={mayAnywhere(person, "document.draft")}
        />
      ),
    });
  });

  async function sendForm(
    request: FastifyRequest,
    reply: FastifyReply,
    about: {
      typed: TypedDocument;
      document: DocumentForEdit | null;
      key: string;
      problem?: string | undefined;
    },
  ) {
    const places = await placesOf(app);
    if (places === null) return reply.redirect("/admin/", 303);
    const { typed, document, key, problem } = about;
    return sendAdmin(request, reply, {
      title: document === null ? "起草政府信息" : "修改政府信息",
      place: PLACE,
      problem,
      children: (
        <DocumentFormMain
          action={document === null ? PLACE : `${PLACE}/${document.siteId}/${document.id}`}
          token={reply.formToken()}
          typed={typed}
          places={places}
          organizations={draftingPlaces(personOf(request), places)}
          document={document}
          formKey={key}
        />
      ),
    });
  }

  http.get(
    `${PLACE}/new`,
    { config: right("document.draft"), ...hidden },
    async (request, reply) => {
      const places = await placesOf(app);
      const [only, ...others] = places === null ? [] : draftingPlaces(personOf(request), places);
      const own = personOf(request).organizationId ?? (others.length === 0 ? only?.id : undefined);
      return sendForm(request, reply, {
        typed: { ...emptyDocument, organizationId: own === undefined ? "" : String(own) },
        document: null,
        key: newId(),
      });
    },
  );

  http.post(PLACE, uploading, async (request, reply) => {
    const form = await readForm(request, app.files);
    if (!form.ok) return reply.problem(forgedForm);
    const typed = typedFromForm(form.value.fields, form.value.files);
    const key = form.value.fields.get("_key")?.[0] ?? newId();
    const input = inputOf(typed);
    const again = (problem: string, status = 422) =>
      sendForm(request, reply.code(status), { typed, document: null, key, problem });
    if (form.value.fileProblem !== null) return again(form.value.fileProblem);
    if (!input.ok) return again(input.problem);
    const done = await desk.start(personOf(request), key, input.input);
    if (!done.ok) return again(sentenceOf(done, deskMessages), statusOf(done.refusal));
    return reply.redirect(`${PLACE}/${done.value.siteId}/${done.value.id}?said=saved`, 303);
  });

  async function opened(request: FastifyRequest): Promise<DocumentForEdit | null> {
    const { siteId, id } = address.parse(request.params);
    return parseId(id) === null ? null : desk.open(personOf(request), siteId, id);
  }

  async function sendView(request: FastifyRequest, reply: FastifyReply, problem?: string) {
    const [document, places] = [await opened(request), await placesOf(app)];
    if (document === null || places === null) return reply.callNotFound();
    const { said } = z
      .object({ said: z.enum(["saved", "published", "withdrawn"]).optional() })
      .catch({})
      .parse(request.query);
    return sendAdmin(request, reply, {
      title: document.edition.fields.title,
      place: PLACE,
      problem,
      said: said === undefined || problem !== undefined ? undefined : SAID[said],
      children: (
        <DocumentViewMain
          document={document}
          places={places}
          person={personOf(request)}
          token={reply.formToken()}
        />
      ),
    });
  }

  http.get(
    `${PLACE}/:siteId/:id`,
    { config: right("document.read"), ...hidden },
    (request, reply) => sendView(request, reply),
  );

  http.get(
    `${PLACE}/:siteId/:id/edit`,
    { config: right("document.draft"), ...hidden },
    async (request, reply) => {
      const document = await opened(request);
      return document === null
        ? reply.callNotFound()
        : sendForm(request, reply, { typed: typedFrom(document), document, key: newId() });
    },
  );

  http.post(`${PLACE}/:siteId/:id`, uploading, async (request, reply) => {
    const form = await readForm(request, app.files);
    if (!form.ok) return reply.problem(forgedForm);
    const document = await opened(request);
    if (document === null) return reply.callNotFound();
    const typed = typedFromForm(form.value.fields, form.value.files);
    const input = inputOf(typed);
    const again = (problem: string, status = 422) =>
      sendForm(request, reply.code(status), { typed, document, key: newId(), problem });
    if (form.value.fileProblem !== null) return again(form.value.fileProblem);
    if (!input.ok) return again(input.problem);
    const version = Number(form.value.fields.get("version")?.[0]);
    const done = await desk.save(
      personOf(request),
      { siteId: document.siteId, id: document.id, version },
      input.input,
    );
    if (!done.ok) return again(sentenceOf(done, deskMessages), statusOf(done.refusal));
    return reply.redirect(`${PLACE}/${document.siteId}/${document.id}?said=saved`, 303);
  });

  async function act(
    request: FastifyRequest,
    reply: FastifyReply,
    work: (
      seen: Seen,
      reason: string,
    ) => ReturnType<DocumentDesk["publish"]> | ReturnType<DocumentDesk["withdraw"]>,
    said: string,
  ) {
    const { siteId, id } = address.parse(request.params);
    const form = seenForm.safeParse(request.body);
    const documentId = parseId<"document">(id);
    if (documentId === null || !form.success) return reply.callNotFound();
    const done = await work(
      { siteId, id: documentId, version: form.data.version },
      form.data.reason ?? "",
    );
    if (!done.ok)
      return sendView(request, reply.code(statusOf(done.refusal)), sentenceOf(done, deskMessages));
    return reply.redirect(`${PLACE}/${siteId}/${id}?said=${said}`, 303);
  }

  http.post(
    `${PLACE}/:siteId/:id/publish`,
    { config: right("document.publish"), ...hidden },
    (request, reply) =>
      act(request, reply, (seen) => desk.publish(personOf(request), seen), "published"),
  );
  http.post(
    `${PLACE}/:siteId/:id/withdraw`,
    { config: right("document.withdraw"), ...hidden },
    (request, reply) =>
      act(
        request,
        reply,
        (seen, reason) => desk.withdraw(personOf(request), seen, reason),
        "withdrawn",
      ),
  );
}

const SAID = {
  saved: "已保存草稿。发布后公众才能看到。",
  published: "已发布。门户上的页面、列表和检索随即更新。",
  withdrawn: "已撤回。页面、列表、检索、订阅和附件都不再提供。",
} as const;
