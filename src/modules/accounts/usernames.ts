/** One spelling for all spellings of a username: letter case, width and blanks around it do not count. */
export function usernameKey(username: string): string {
  return username.normalize("NFKC").trim().toLowerCase();
}
