/** The path and query inside the console of an address that the server gave: "/admin/documents?year=2018". */
export function insideConsole(address: string): { readonly to: string; readonly query: string } {
  const [path = "", query = ""] = address.split("?");
  return { to: path.replace(/^\/admin/, "") || "/", query };
}
