import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import * as z from "zod";
import { parseId } from "../../../kernel/ids.ts";
import {
  accountsMessages,
  createUser,
  disableUser,
  listUsers,
  may,
  newUser,
  resetPassword,
  roles,
  type SignedIn,
  type User,
  type UserId,
} from "../../../modules/accounts/index.ts";
import { organizationTrail, trailOf } from "../../../modules/organizations/index.ts";
import { sentenceOf, statusOf } from "../../../platform/http/index.ts";
import { personOf, right } from "../access/rights.ts";
import type { App } from "../app.ts";
import { emptyUser, NewUserForm, PeopleList, UserPage } from "./people-pages.tsx";
import { placesOf, type Places } from "./places-of.ts";
import { sendAdmin } from "./send.ts";

const PLACE = "/admin/users";
const MOST = 2_000;
const userForm = z.object({
  username: z.string().catch(""),
  displayName: z.string().catch(""),
  password: z.string().catch(""),
  role: z.enum(roles).catch("drafter"),
  organizationId: z.string().catch(""),
});
const SAID = {
  added: "已新增。请把用户名和初始密码告诉本人，并提醒登录后修改密码。",
  reset: "密码已重设，此人所有的登录已经退出。",
  disabled: "账号已停用。",
} as const;

/** People and their roles, for whoever administers them. */
export function peopleRoutes(http: FastifyInstance, app: App): void {
  const deps = { db: app.database, clock: app.clock, trailOf: organizationTrail };
  const options = { config: right("account.administer"), schema: { hide: true } };

  async function peopleOf(person: SignedIn, places: Places): Promise<readonly User[]> {
    const all = await listUsers(app.database.read, places.portal.id, { after: null, limit: MOST });
    return all.filter((user) => administers(person, user, places));
  }

  async function sendUser(request: FastifyRequest, reply: FastifyReply, problem?: string) {
    const places = await placesOf(app);
    if (places === null) return reply.redirect("/admin/", 303);
    const id = userIn(request);
    const user = (await peopleOf(personOf(request), places)).find((one) => one.id === id);
    if (user === undefined) return reply.callNotFound();
    return sendAdmin(request, reply, {
      title: user.displayName,
      place: PLACE,
      problem,
      said: problem === undefined ? saidIn(request) : undefined,
      children: <UserPage user={user} places={places} token={reply.formToken()} />,
    });
  }

  http.get(PLACE, options, async (request, reply) => {
    const places = await placesOf(app);
    if (places === null) return reply.redirect("/admin/", 303);
    const users = await peopleOf(personOf(request), places);
    return sendAdmin(request, reply, {
      title: "人员",
      place: PLACE,
      said: saidIn(request),
      children: (
        <>
          <PeopleList users={users} places={places} />
          <NewUserForm token={reply.formToken()} places={places} typed={emptyUser} />
        </>
      ),
    });
  });

  http.post(PLACE, options, async (request, reply) => {
    const places = await placesOf(app);
    if (places === null) return reply.redirect("/admin/", 303);
    const typed = userForm.parse(request.body ?? {});
    const organizationId = typed.organizationId === "" ? null : Number(typed.organizationId);
    const asked = newUser.safeParse({
      ...typed,
      siteId: places.portal.id,
      organizationId,
      roles: [{ role: typed.role, organizationId }],
    });
    const done = asked.success
      ? await createUser(deps, personOf(request), asked.data)
      : ({ ok: false, refusal: "malformed" } as const);
    if (done.ok) return reply.redirect(`${PLACE}?said=added`, 303);
    return sendAdmin(request, reply.code(statusOf(done.refusal)), {
      title: "人员",
      place: PLACE,
      problem: sentenceOf(done, {
        ...accountsMessages,
        malformed: "请检查：用户名用 2 至 32 个字母、汉字或数字；姓名和密码不能空。",
      }),
      children: <NewUserForm token={reply.formToken()} places={places} typed={typed} />,
    });
  });

  http.get(`${PLACE}/:user`, options, (request, reply) => sendUser(request, reply));

  http.post(`${PLACE}/:user/password`, options, async (request, reply) => {
    const userId = userIn(request);
    if (userId === null) return reply.callNotFound();
    const { next } = z.object({ next: z.string().max(1_000).catch("") }).parse(request.body);
    const done = await resetPassword(deps, personOf(request), { userId, next });
    return done.ok
      ? reply.redirect(`${PLACE}/${userId}?said=reset`, 303)
      : sendUser(request, reply.code(statusOf(done.refusal)), sentenceOf(done, accountsMessages));
  });

  http.post(`${PLACE}/:user/disable`, options, async (request, reply) => {
    const userId = userIn(request);
    if (userId === null) return reply.callNotFound();
    const done = await disableUser(deps, personOf(request), userId);
    return done.ok
      ? reply.redirect(`${PLACE}/${userId}?said=disabled`, 303)
      : sendUser(request, reply.code(statusOf(done.refusal)), sentenceOf(done, accountsMessages));
  });
}

/** The account that an address names; null when it names none. */
function userIn(request: FastifyRequest): UserId | null {
  const { user } = z.object({ user: z.string() }).parse(request.params);
  return parseId<"user">(user);
}

function administers(person: SignedIn, user: User, places: Places): boolean {
  const byId = new Map(places.organizations.map((one) => [one.id, one]));
  const at = [user.organizationId, ...user.roles.map((grant) => grant.organizationId)];
  return at.every(
    (id) => may(person, "account.administer", { trail: id === null ? [] : trailOf(id, byId) }).ok,
  );
}

function saidIn(request: FastifyRequest): string | undefined {
  const { said } = z
    .object({ said: z.enum(["added", "reset", "disabled"]).optional() })
    .catch({})
    .parse(request.query);
  return said === undefined ? undefined : SAID[said];
}
