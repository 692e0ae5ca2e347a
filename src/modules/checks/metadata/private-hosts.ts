const NAMES = /^(?:localhost|.*\.(?:localhost|local|internal|lan|intranet|home|corp))$/i;

/** Whether a host can only be reached inside an office: loopback, private and link-local addresses (RFC 1918, 3927, 4193, 6598) and names of local networks. */
export function isPrivateHost(hostname: string): boolean {
  const host = hostname.replace(/^\[|\]$/g, "").replace(/\.$/, "");
  if (NAMES.test(host)) return true;
  if (host.includes(":")) return isPrivateSix(host.toLowerCase());
  const parts = /^(\d{1,3})\.(\d{1,3})\.\d{1,3}\.\d{1,3}$/.exec(host);
  if (parts === null) return false;
  const [first, second] = [Number(parts[1]), Number(parts[2])];
  return (
    first === 0 ||
    first === 10 ||
    first === 127 ||
    (first === 169 && second === 254) ||
    (first === 172 && second >= 16 && second <= 31) ||
    (first === 192 && second === 168) ||
    (first === 100 && second >= 64 && second <= 127)
  );
}

function isPrivateSix(host: string): boolean {
  return (
    host === "::1" || host === "::" || /^f[cd]|^fe[89ab]/.test(host) || host.startsWith("::ffff:")
  );
}
