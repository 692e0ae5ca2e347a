import { roleNames, roles, type Role, type UserId } from "./model.ts";
import { actions, may, meanings, type Action } from "./permissions.ts";

/** The permission matrix as a page of the documentation, worked out by asking `may` for every cell. */
export function permissionsPage(): string {
  const heads = roles.map((role) => `${role} ${roleNames[role]}`);
  const rows = actions.map((action) =>
    tableRow([`\`${action}\``, meanings[action], ...roles.map((role) => cell(role, action))]),
  );
  return `<!-- Made by npm run docs from src/modules/accounts/permissions.ts. -->

# Permissions

A role is held for an organization and all below it, or for the whole district, and counts there and nowhere else. A
person with several roles may do what any of them allows. \`●\` is allowed. Nobody but the owner of a state decides
whether a document can be acted on now, and nobody reviews their own: those are rules of the modules, asked after this
table. To read what is archived takes \`document.archive.read\`, whatever else somebody may read.

${tableRow(["Action", "Means", ...heads])}
${tableRow(["Action", "Means", ...heads].map(() => "---"))}
${rows.join("\n")}

Publishers, secrecy reviewers, request heads, the disclosure office and administrators need a second factor (\`GONGKAI_SECOND_FACTOR\`).
An auditor holds no other role. Nobody changes their own roles, and nobody gives a role for a place that they do not
administer themselves.
`;
}

function cell(role: Role, action: Action): string {
  const held = {
    userId: "00000000-0000-0000-0000-000000000000" as UserId,
    name: "",
    username: "",
    organizationId: 1,
    roles: [{ role, organizationId: 1 }],
  };
  return may(held, action, { trail: [1] }).ok ? "●" : "";
}

function tableRow(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}
