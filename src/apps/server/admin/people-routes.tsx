import type { FastifyInstance } from "fastify";
import * as z from "zod";
import {
  accountsMessages,
  changePassword,
  changePasswordForm,
  createUser,
  listUsers,
  newUser,
  roles,
} from "../../../modules/accounts/index.ts";
import { organizationTrail } from "../../../modules/organizations/index.ts";
import { sentenceOf, statusOf } from "../../../platform/http/index.ts";
import { personOf, right } from "../access/rights.ts";
import type { App } from "../app.ts";
import { Choice, Field } from "./layout.tsx";
import { placesOf, type Places } from "./places-of.ts";
import { sendAdmin } from "./send.ts";
import { roleWords } from "./words.ts";

const MOST = 500;
const userForm = z.object({
  username: z.string(),
  displayName: z.string(),
  password: z.string(),
  role: z.enum(roles),
  organizationId: z.string(),
});

/** People and their roles; one's own password. */
export function peopleRoutes(http: FastifyInstance, app: App): void {
  const deps = { db: app.database, clock: app.clock, trailOf: organizationTrail };
  const hidden = { schema: { hide: true } };

  http.get(
    "/admin/users",
    { config: right("account.administer"), ...hidden },
    async (request, reply) => {
      const places = await placesOf(app);
      if (places === null) return reply.redirect("/admin/", 303);
      const users = await listUsers(app.database.read, places.portal.id, {
        after: null,
        limit: MOST,
      });
      return sendAdmin(request, reply, {
        title: "人员",
        place: "/admin/users",
        children: (
          <>
            <div class="table">
              <table class="phone-rows">
                <thead>
                  <tr>
                    <th scope="col">姓名</th>
                    <th scope="col">用户名</th>
                    <th scope="col">角色</th>
                    <th scope="col">状态</th>
                  </tr>
                </thead>
                <tbody>
                  {users.map((user) => (
                    <tr>
                      <td class="title">{user.displayName}</td>
                      <td>{user.username}</td>
                      <td>
                        {user.roles
                          .map(
                            (grant) =>
                              `${roleWords[grant.role]}（${placeName(grant.organizationId, places)}）`,
                          )
                          .join("、")}
                      </td>
                      <td>{user.state === "active" ? "正常" : "已停用"}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
            <UserForm token={reply.formToken()} places={places} />
          </>
        ),
      });
    },
  );

  http.post(
    "/admin/users",
    { config: right("account.administer"), ...hidden },
    async (request, reply) => {
      const places = await placesOf(app);
      if (places === null) return reply.redirect("/admin/", 303);
      const typed = userForm.safeParse(request.body);
      const organizationId =
        typed.data?.organizationId === "" || typed.data === undefined
          ? null
          : Number(typed.data.organizationId);
      const asked = newUser.safeParse({
        ...typed.data,
        siteId: places.portal.id,
        organizationId,
        roles: [{ role: typed.data?.role, organizationId }],
      });
      const again = (problem: string, status = 422) =>
        sendAdmin(request, reply.code(status), {
          title: "人员",
          place: "/admin/users",
          problem,
          children: (
            <UserForm
              token={reply.formToken()}
              places={places}
              typed={request.body as Record<string, string>}
            />
          ),
        });
      if (!asked.success)
        return again("请检查：用户名用 2 至 32 个字母、汉字或数字；姓名、密码和角色不能空。");
      const done = await createUser(deps, personOf(request), asked.data);
      return done.ok
        ? reply.redirect("/admin/users", 303)
        : again(sentenceOf(done, accountsMessages), statusOf(done.refusal));
    },
  );

  const profile = (token: string) => (
    <form class="card" method="post" action="/admin/profile">
      <input type="hidden" name="_token" value={token} />
      <Field name="current" label="现在的密码">
        <input
          id="current"
          name="current"
          type="password"
          autocomplete="current-password"
          required
        />
      </Field>
      <Field name="next" label="新密码（至少 12 位，长比复杂更安全）">
        <input id="next" name="next" type="password" autocomplete="new-password" required />
      </Field>
      <div class="row">
        <button type="submit">修改密码</button>
      </div>
    </form>
  );

  http.get("/admin/profile", { config: right("signed-in"), ...hidden }, async (request, reply) =>
    sendAdmin(request, reply, { title: "我的账号", children: profile(reply.formToken()) }),
  );

  http.post("/admin/profile", { config: right("signed-in"), ...hidden }, async (request, reply) => {
    const form = changePasswordForm.safeParse(request.body);
    const token = request.cookies[app.names.session] ?? "";
    const done = form.success
      ? await changePassword(deps, personOf(request), { ...form.data, token })
      : ({ ok: false, refusal: "wrong-credentials" } as const);
    const about = done.ok
      ? { said: "密码已修改，其他地方的登录已经退出。" }
      : { problem: sentenceOf(done, accountsMessages) };
    return sendAdmin(request, done.ok ? reply : reply.code(422), {
      title: "我的账号",
      children: profile(reply.formToken()),
      ...about,
    });
  });
}

function placeName(organizationId: number | null, places: Places): string {
  return organizationId === null
    ? "全区"
    : (places.organizations.find((one) => one.id === organizationId)?.shortName ?? "");
}

function UserForm({
  token,
  places,
  typed,
}: {
  readonly token: string;
  readonly places: Places;
  readonly typed?: Readonly<Record<string, string>>;
}) {
  const organizations = places.organizations
    .filter((one) => one.validTo === null)
    .map((one) => ({ value: String(one.id), label: one.name }));
  return (
    <form class="card" method="post" action="/admin/users">
      <h2>新增人员</h2>
      <input type="hidden" name="_token" value={token} />
      <div class="fields">
        <Field name="displayName" label="姓名" required>
          <input
            id="displayName"
            name="displayName"
            required
            value={typed?.["displayName"] ?? ""}
          />
        </Field>
        <Field name="username" label="用户名" required>
          <input
            id="username"
            name="username"
            required
            autocomplete="off"
            value={typed?.["username"] ?? ""}
          />
        </Field>
        <Field name="password" label="初始密码（至少 12 位）" required>
          <input
            id="password"
            name="password"
            type="password"
            required
            autocomplete="new-password"
          />
        </Field>
        <Field name="role" label="角色" required>
          <Choice
            name="role"
            value={typed?.["role"] ?? "drafter"}
            options={roles.map((role) => ({ value: role, label: roleWords[role] }))}
          />
        </Field>
        <Field name="organizationId" label="在哪个机构（含下级）">
          <Choice
            name="organizationId"
            value={typed?.["organizationId"] ?? ""}
            options={organizations}
            none="全区"
          />
        </Field>
      </div>
      <div class="row">
        <button type="submit">新增</button>
      </div>
    </form>
  );
}
