import * as z from "zod";
import { actions, roles } from "../../../../modules/accounts/index.ts";
import { route } from "./route.ts";

const password = z.string().min(1, "请填写密码。").max(1_000);
const code = z.string().trim().min(1, "请填写验证码。").max(40);
const action = z.enum(actions);
const grant = z.object({ role: z.enum(roles), organizationId: z.number().int().nullable() });

/** What still stands between a proven password and the console. */
export const signInStep = z.enum(["new-password", "second-factor", "enrolment"]);

export const sessionState = z
  .object({
    formToken: z.string().describe("goes into x-form-token of every change; new after sign-in"),
    setUpOpen: z.boolean().describe("nobody has an account yet: the set-up page comes first"),
    oidc: z
      .object({ label: z.string(), address: z.string().describe("where the browser is sent") })
      .nullable(),
    person: z
      .object({
        id: z.uuid(),
        name: z.string(),
        username: z.string(),
        organizationId: z.number().nullable(),
        roles: z.array(grant).readonly(),
        may: z.array(action).readonly().describe("what they may do at one place at least"),
        mayEverywhere: z.array(action).readonly(),
      })
      .nullable(),
    step: signInStep.nullable().describe("null: nothing is left to do, or nobody is signed in"),
    freshUntil: z
      .date()
      .nullable()
      .describe("until then sensitive changes need no new proof; else 403 needs-fresh-proof"),
  })
  .meta({ id: "SessionState" });

export const readSession = route({ method: "GET", path: "/api/session", reply: sessionState });
export const signIn = route({
  method: "POST",
  path: "/api/session",
  body: z.object({ username: z.string().trim().min(1, "请填写用户名。").max(64), password }),
  reply: sessionState.extend({ failedBefore: z.number() }),
});
export const signOut = route({
  method: "DELETE",
  path: "/api/session",
  reply: z.object({ ended: z.boolean() }),
});
/** The second step of signing in: six digits, or one of the recovery codes. */
export const proveSecondFactor = route({
  method: "POST",
  path: "/api/session/second-factor",
  body: z.object({ code }),
  reply: sessionState.extend({ recoveryCodesLeft: z.number() }),
});
/** The step of those who signed in with a password that somebody else knows. */
export const chooseNewPassword = route({
  method: "POST",
  path: "/api/session/new-password",
  body: z.object({ next: password }),
  reply: sessionState,
});
/** A new proof before a sensitive change: a code of the authenticator, or the password. */
export const proveAgain = route({
  method: "POST",
  path: "/api/session/proof",
  body: z.object({ proof: password }),
  reply: z.object({ freshUntil: z.date() }),
});

export const readSetUp = route({
  method: "GET",
  path: "/api/set-up",
  reply: z.object({ open: z.boolean() }),
});
export const setUp = route({
  method: "POST",
  path: "/api/set-up",
  body: z.object({
    code: z.string().min(1, "请填写安装码。"),
    government: z.string().trim().min(4, "请填写政府的全称。").max(60),
    regionCode: z
      .string()
      .trim()
      .regex(/^\d{6}$/, "行政区划代码是 6 位数字。"),
    identifier: z
      .string()
      .trim()
      .regex(/^[0-9A-Za-z]{10}$/, "网站标识码是 10 位。"),
    username: z
      .string()
      .trim()
      .regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]{1,31}$/u, "用户名用 2 至 32 个字母、汉字或数字。"),
    displayName: z.string().trim().min(1, "请填写姓名。").max(40),
    password,
  }),
  reply: sessionState,
});

const recoveryCodes = z.array(z.string()).readonly().describe("shown this once, then never again");

export const readSecondFactor = route({
  method: "GET",
  path: "/api/second-factor",
  reply: z.object({
    required: z.boolean(),
    enrolledAt: z.date().nullable(),
    recoveryCodesLeft: z.number(),
  }),
});
export const beginEnrolment = route({
  method: "POST",
  path: "/api/second-factor/enrolment",
  reply: z.object({
    secret: z.string().describe("for typing, in groups of four"),
    address: z.string().describe("otpauth://"),
    picture: z.string().describe("SVG of the QR code"),
  }),
});
export const confirmEnrolment = route({
  method: "POST",
  path: "/api/second-factor",
  body: z.object({ code }),
  reply: sessionState.extend({ recoveryCodes }),
});
export const renewRecoveryCodes = route({
  method: "POST",
  path: "/api/second-factor/recovery-codes",
  reply: z.object({ recoveryCodes }),
});
/** Only for those of whom none is required. */
export const removeSecondFactor = route({
  method: "DELETE",
  path: "/api/second-factor",
  reply: z.object({ removed: z.boolean() }),
});

export const changePassword = route({
  method: "POST",
  path: "/api/profile/password",
  body: z.object({ current: password, next: password }),
  reply: z.object({ changed: z.boolean() }),
});

const listedSession = z.object({
  id: z.uuid(),
  device: z.string().describe("Chrome，Windows"),
  network: z.string().describe("the first part of the address"),
  since: z.date(),
  seen: z.date(),
  current: z.boolean(),
});
const sessionList = z.object({ rows: z.array(listedSession).readonly() });
const ended = z.object({ ended: z.number() });

export const listOwnSessions = route({
  method: "GET",
  path: "/api/profile/sessions",
  reply: sessionList,
});
export const endOwnSession = route({
  method: "DELETE",
  path: "/api/profile/sessions/:session",
  params: z.object({ session: z.uuid() }),
  reply: ended,
});
export const endOtherSessions = route({
  method: "DELETE",
  path: "/api/profile/sessions",
  reply: ended,
});

/**
 * Signing in over another system. It ends at the console, which reads the session; or, refused, with
 * ?refusal=oidc-unknown, oidc-failed or oidc-unavailable in its address.
 */
export const oidcAddresses = {
  start: "/api/oidc/start",
  back: "/api/oidc/back",
} as const;
