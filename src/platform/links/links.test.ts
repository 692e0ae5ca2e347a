import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { askLink } from "./ask-link.ts";
import { isPrivateAddress } from "./private-addresses.ts";

test.each([
  ["127.0.0.1", true],
  ["10.1.2.3", true],
  ["172.16.0.1", true],
  ["172.32.0.1", false],
  ["192.168.1.1", true],
  ["169.254.169.254", true],
  ["100.64.0.1", true],
  ["0.0.0.0", true],
  ["255.255.255.255", true],
  ["8.8.8.8", false],
  ["::1", true],
  ["::", true],
  ["fe80::1", true],
  ["fd00::1", true],
  ["::ffff:127.0.0.1", true],
  ["::ffff:8.8.8.8", false],
  ["2400:da00::1", false],
  ["no address", true],
])("%s is private: %s", (address, expected) => {
  expect(isPrivateAddress(address)).toBe(expected);
});

let asked = 0;
const server = createServer((request, response) => {
  asked += 1;
  const status = Number(/^\/(\d{3})/.exec(request.url ?? "")?.[1] ?? 200);
  if (request.url === "/silent") return;
  if (request.url === "/get-only" && request.method === "HEAD") {
    response.writeHead(405).end();
    return;
  }
  if (request.url === "/moved") response.writeHead(301, { location: "/404" }).end();
  else if (request.url === "/round") response.writeHead(302, { location: "/round" }).end();
  else if (request.url === "/inside")
    response.writeHead(302, { location: "http://169.254.169.254/" }).end();
  else response.writeHead(status).end("x".repeat(100_000));
});
let origin = "";
beforeAll(async () => {
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const open = { timeout: 300, isClosed: (address: string) => address !== "127.0.0.1" };

test.each([
  ["/200", "alive"],
  ["/404", "dead"],
  ["/410", "dead"],
  ["/500", "unknown"],
  ["/get-only", "alive"],
  ["/moved", "dead"],
  ["/round", "unknown"],
  ["/silent", "unknown"],
  ["/inside", "refused"],
])("an address that answers like %s is %s", async (path, expected) => {
  expect(await askLink(origin + path, open)).toBe(expected);
});

test.each([
  ["a private address", () => `${origin}/200`],
  ["a name that leads to this machine", () => origin.replace("127.0.0.1", "localhost")],
  ["a figure that means this machine", () => "http://2130706433/"],
  ["another protocol", () => "file:///etc/passwd"],
  ["a name and password", () => "http://a:b@example.com/"],
  ["no address", () => "//"],
])("%s is not asked", async (_, address) => {
  const before = asked;
  expect(await askLink(address())).toBe("refused");
  expect(asked).toBe(before);
});
