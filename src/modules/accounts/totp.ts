import { HOTP, Secret, TOTP } from "otpauth";

const PERIOD = 30;
const DIGITS = 6;
/** A code counts half a minute before and after its own time, for clocks that go wrong. */
const WINDOW = 1;
/** Shown by the authenticator above the code. */
const ISSUER = "政务公开平台";

/** The step of 30 seconds that an instant falls into (RFC 6238, section 4.2). */
function stepAt(at: Date): number {
  return Math.floor(at.getTime() / 1_000 / PERIOD);
}

/** The code of a step (RFC 4226); the secret is base32. */
export function codeOf(secret: string, step: number, digits: number = DIGITS): string {
  return HOTP.generate({ secret: Secret.fromBase32(secret), counter: step, digits });
}

/**
 * Which step a code belongs to. Null when it belongs to none around the instant, or to one that is not after
 * `lastStep`: a code that was seen over a shoulder works no second time (RFC 6238, section 5.2).
 */
export function acceptedStep(
  secret: string,
  code: string,
  at: Date,
  lastStep: number,
): number | null {
  const token = code.normalize("NFKC").replaceAll(/\s/g, "");
  if (!/^\d{6}$/.test(token)) return null;
  const delta = TOTP.validate({
    token,
    secret: Secret.fromBase32(secret),
    digits: DIGITS,
    period: PERIOD,
    timestamp: at.getTime(),
    window: WINDOW,
  });
  if (delta === null) return null;
  const step = stepAt(at) + delta;
  return step > lastStep ? step : null;
}

/** A new secret: 160 random bits in base32, as RFC 4226 recommends. */
export function newSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/** The address that an authenticator takes from a QR code. */
export function otpAddress(secret: string, username: string): string {
  return new TOTP({
    issuer: ISSUER,
    label: username,
    secret: Secret.fromBase32(secret),
    digits: DIGITS,
    period: PERIOD,
  }).toString();
}
