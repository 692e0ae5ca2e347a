import { roles, type User } from "../../../modules/accounts/index.ts";
import { beijingMinute } from "../../../kernel/dates.ts";
import { Choice, Field } from "./layout.tsx";
import type { Places } from "./places-of.ts";
import { roleWords } from "./words.ts";

/** What was typed into the form of a new account; never the password. */
export type TypedUser = {
  readonly username: string;
  readonly displayName: string;
  readonly role: string;
  readonly organizationId: string;
};

export const emptyUser: TypedUser = {
  username: "",
  displayName: "",
  role: "drafter",
  organizationId: "",
};

/** The accounts that somebody administers. */
export function PeopleList(props: { readonly users: readonly User[]; readonly places: Places }) {
  return (
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
          {props.users.map((user) => (
            <tr>
              <td class="title">
                <a href={`/admin/users/${user.id}`}>{user.displayName}</a>
              </td>
              <td>{user.username}</td>
              <td>{rolesOf(user, props.places)}</td>
              <td>{user.state === "active" ? "正常" : "已停用"}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The form of a new account. */
export function NewUserForm(props: {
  readonly token: string;
  readonly places: Places;
  readonly typed: TypedUser;
}) {
  const { token, places, typed } = props;
  const organizations = places.organizations
    .filter((one) => one.validTo === null)
    .map((one) => ({ value: String(one.id), label: one.name }));
  return (
    <form class="card" method="post" action="/admin/users">
      <h2>新增人员</h2>
      <input type="hidden" name="_token" value={token} />
      <div class="fields">
        <Field name="displayName" label="姓名" required>
          <input id="displayName" name="displayName" required value={typed.displayName} />
        </Field>
        <Field name="username" label="用户名" required>
          <input id="username" name="username" required autocomplete="off" value={typed.username} />
        </Field>
        <Field name="password" label="初始密码（至少 12 位）" required>
          <NewPassword name="password" />
        </Field>
        <Field name="role" label="角色" required>
          <Choice
            name="role"
            value={typed.role}
            options={roles.map((role) => ({ value: role, label: roleWords[role] }))}
          />
        </Field>
        <Field name="organizationId" label="在哪个机构（含下级）">
          <Choice
            name="organizationId"
            value={typed.organizationId}
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

/** One account, and what its administrator can do about it. */
export function UserPage(props: {
  readonly user: User;
  readonly places: Places;
  readonly token: string;
}) {
  const { user, places, token } = props;
  const base = `/admin/users/${user.id}`;
  return (
    <>
      <dl class="card">
        <dt>用户名</dt>
        <dd>{user.username}</dd>
        <dt>角色</dt>
        <dd>{rolesOf(user, places)}</dd>
        <dt>状态</dt>
        <dd>{user.state === "active" ? "正常" : "已停用"}</dd>
        <dt>上次登录</dt>
        <dd>
          {user.lastSignedInAt === null ? "还没有登录过" : beijingMinute(user.lastSignedInAt)}
        </dd>
      </dl>
      {user.state === "disabled" ? null : (
        <>
          <form class="card" method="post" action={`${base}/password`}>
            <h2>重设密码</h2>
            <p class="quiet">
              忘记密码时使用。重设后此人所有的登录立即退出，请当面或电话告知新密码。
            </p>
            <input type="hidden" name="_token" value={token} />
            <Field name="next" label="新密码（至少 12 位）" required>
              <NewPassword name="next" />
            </Field>
            <div class="row">
              <button type="submit">重设密码</button>
            </div>
          </form>
          <form class="card" method="post" action={`${base}/disable`}>
            <h2>停用账号</h2>
            <p class="quiet">
              离岗、调动时使用。停用后此人立即退出，不能再登录；已办事项的记录都保留。
            </p>
            <input type="hidden" name="_token" value={token} />
            <div class="row">
              <button class="danger" type="submit">
                停用账号
              </button>
            </div>
          </form>
        </>
      )}
    </>
  );
}

function NewPassword({ name }: { readonly name: string }) {
  return <input id={name} name={name} type="password" required autocomplete="new-password" />;
}

function rolesOf(user: User, places: Places): string {
  const placeName = (organizationId: number | null) =>
    organizationId === null
      ? "全区"
      : (places.organizations.find((one) => one.id === organizationId)?.shortName ?? "");
  return user.roles
    .map((grant) => `${roleWords[grant.role]}（${placeName(grant.organizationId)}）`)
    .join("、");
}
