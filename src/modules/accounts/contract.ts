import * as z from "zod";
import { roles } from "./model.ts";
import { LONGEST_PASSWORD } from "./passwords.ts";

const organization = z.number().int().positive().nullable();

/** The sign-in form. Bounded, so that nobody makes the server hash a book. */
export const signInForm = z.object({
  username: z.string().trim().min(1).max(64),
  password: z.string().min(1).max(1_000),
});
export type SignInForm = z.output<typeof signInForm>;

/** A name to sign in with: letters of any script, digits, and . _ - inside; 2 to 32 characters. */
const username = z
  .string()
  .trim()
  .regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]{1,31}$/u);

/** A new account. */
export const newUser = z.object({
  siteId: z.number().int().positive(),
  username,
  displayName: z.string().trim().min(1).max(40),
  organizationId: organization,
  password: z
    .string()
    .min(1)
    .max(4 * LONGEST_PASSWORD),
  roles: z
    .array(z.object({ role: z.enum(roles), organizationId: organization }))
    .max(50)
    .readonly(),
  /** The name or e-mail address under which another system knows them. */
  oidcName: z.string().max(200).optional(),
  /** Somebody else chose the password: the person replaces it at the first sign-in. */
  mustChangePassword: z.boolean().optional(),
});
export type NewUser = z.output<typeof newUser>;

/** The form in which a person changes their own password. */
export const changePasswordForm = z.object({
  current: z.string().min(1).max(1_000),
  next: z
    .string()
    .min(1)
    .max(4 * LONGEST_PASSWORD),
});
export type ChangePasswordForm = z.output<typeof changePasswordForm>;
