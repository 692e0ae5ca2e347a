import type { FastifyInstance } from "fastify";
import {
  accountsMessages,
  changePassword,
  changePasswordForm,
} from "../../../modules/accounts/index.ts";
import { sentenceOf, statusOf } from "../../../platform/http/index.ts";
import { openSessionOf, right } from "../access/rights.ts";
import type { App } from "../app.ts";
import { Field } from "./layout.tsx";
import { sendAdmin } from "./send.ts";

/** A person's own account: the password. */
export function profileRoutes(http: FastifyInstance, app: App): void {
  const options = { config: right("signed-in"), schema: { hide: true } };
  const title = "我的账号";

  http.get("/admin/profile", options, async (request, reply) =>
    sendAdmin(request, reply, { title, children: <PasswordForm token={reply.formToken()} /> }),
  );

  http.post("/admin/profile", options, async (request, reply) => {
    const form = changePasswordForm.safeParse(request.body);
    const done = form.success
      ? await changePassword(
          { db: app.database, clock: app.clock },
          openSessionOf(request),
          form.data,
        )
      : ({ ok: false, refusal: "wrong-credentials" } as const);
    // A wrong password here does not mean that the session has run out.
    const status = done.ok || statusOf(done.refusal) === 401 ? 422 : statusOf(done.refusal);
    return sendAdmin(request, done.ok ? reply : reply.code(status), {
      title,
      children: <PasswordForm token={reply.formToken()} />,
      ...(done.ok
        ? { said: "密码已修改，其他地方的登录已经退出。" }
        : { problem: sentenceOf(done, ownMessages) }),
    });
  });
}

const ownMessages = {
  ...accountsMessages,
  "wrong-credentials": "现在的密码不正确，请重新输入。",
};

function PasswordForm({ token }: { readonly token: string }) {
  return (
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
}
