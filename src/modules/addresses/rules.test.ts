import { describe, expect, it, test } from "vitest";
import type { NewRedirect, RedirectTarget } from "./model.ts";
import { checkRedirect, hostOf, readOldAddress, readTarget } from "./rules.ts";

describe("an old address", () => {
  test.each([
    ["/zwgk/show.asp?id=12", "/zwgk/show.asp?id=12"],
    [" http://old.example.gov.cn/zwgk/%E9%80%9A.html#a ", "/zwgk/通.html"],
    ["https://old.example.gov.cn?id=3", "/?id=3"],
    ["HTTP://OLD.example.gov.cn/A", "/A"],
  ])("written %s is %s", (written, expected) => {
    expect(readOldAddress(written, "exact")).toEqual({ ok: true, value: expected });
  });

  test.each([
    "",
    "/",
    "http://old.example.gov.cn",
    "zwgk/a.html",
    "ftp://a/b",
    "javascript:alert(1)",
  ])("%j is none", (written) => {
    expect(readOldAddress(written, "exact")).toMatchObject({ refusal: "old-address-malformed" });
  });

  test.each(["/zwgk", "/zwgk/?id=1", "/zwgk/a.html"])("%s is no directory", (written) => {
    expect(readOldAddress(written, "prefix")).toMatchObject({ refusal: "prefix-malformed" });
  });
});

describe("a new address", () => {
  const hosts = new Set(["service.example.gov.cn"]);
  test.each([
    ["/disclosure/", "/disclosure/"],
    ["https://Service.example.gov.cn/a?b=1", "https://service.example.gov.cn/a?b=1"],
  ])("%s is taken as %s", (written, expected) => {
    expect(readTarget(written, hosts)).toEqual({ ok: true, value: expected });
  });

  test.each([
    ["//evil.example/", "target-malformed"],
    ["/\\evil.example/", "target-malformed"],
    ["evil.example", "target-malformed"],
    ["javascript:alert(1)", "target-malformed"],
    ["https://evil.example/", "target-host-foreign"],
    ["https://service.example.gov.cn.evil.example/", "target-host-foreign"],
    ["https://service.example.gov.cn@evil.example/", "target-host-foreign"],
    ["https://service.example.gov.cn:8443/", "target-host-foreign"],
    ["/a\r\nSet-Cookie: a=b", "target-malformed"],
  ])("%j is refused: %s", (written, refusal) => {
    expect(readTarget(written, hosts)).toMatchObject({ refusal });
  });
});

it("knows the host of a whole address", () => {
  expect(hostOf("http://OLD.example.gov.cn:8080/a")).toBe("old.example.gov.cn:8080");
  expect(hostOf("/a")).toBeNull();
});

describe("a redirect", () => {
  const toAddress = (address: string): RedirectTarget => ({ kind: "address", address });
  const document: RedirectTarget = { kind: "document", key: "d1" };
  const redirects = new Map<string, RedirectTarget>([
    ["exact /b", toAddress("/c")],
    ["exact /d", document],
    ["prefix /p/", toAddress("/q/")],
  ]);
  const known = {
    isLive: (address: string) => address === "/live/",
    targetOf: (kind: string, address: string) => redirects.get(`${kind} ${address}`) ?? null,
    endOf: (address: string) => (address === "/b" ? "/c" : address.replace(/^\/p\//, "/q/")),
  };
  const redirect = (from: string, to: RedirectTarget, kind: "exact" | "prefix" = "exact") =>
    ({ kind, from, to, reason: "legacy" }) satisfies NewRedirect;

  test.each([
    ["to a page", redirect("/a", toAddress("/x")), toAddress("/x")],
    ["to a record", redirect("/a", document), document],
    ["to what leads on", redirect("/a", toAddress("/b")), toAddress("/c")],
    ["to what leads to a record", redirect("/a", toAddress("/d")), document],
    ["to another host", redirect("/a", toAddress("https://a.cn/b")), toAddress("https://a.cn/b")],
    ["that is kept already", redirect("/b", toAddress("/c")), null],
    ["of a branch", redirect("/o/", toAddress("/n/"), "prefix"), toAddress("/n/")],
  ])("%s is kept as far as it leads", (_, given, expected) => {
    expect(checkRedirect(given, known)).toEqual({ ok: true, value: expected });
  });

  test.each([
    ["address-live", redirect("/live/", toAddress("/x"))],
    ["leads-to-itself", redirect("/a", toAddress("/a"))],
    ["leads-in-a-circle", redirect("/c", toAddress("/b"))],
    ["leads-in-a-circle", redirect("/q/1", toAddress("/p/1"))],
    ["leads-in-a-circle", redirect("/o/", toAddress("/o/n/"), "prefix")],
    ["leads-in-a-circle", redirect("/q/", toAddress("/p/x/"), "prefix")],
    ["already-leads-elsewhere", redirect("/b", toAddress("/x"))],
    ["already-leads-elsewhere", redirect("/p/", document, "prefix")],
  ])("is refused: %s", (refusal, given) => {
    expect(checkRedirect(given, known)).toMatchObject({ refusal });
  });
});
