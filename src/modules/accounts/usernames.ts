/** One spelling for all spellings of a username: letter case, width and blanks around it do not count. */
export function usernameKey(username: string): string {
  return username.normalize("NFKC").trim().toLowerCase();
}

/** One spelling for all spellings of a name or e-mail address in another system; null when nothing is left. */
export function oidcNameKey(name: string): string | null {
  const key = usernameKey(name);
  return key === "" ? null : key;
}
