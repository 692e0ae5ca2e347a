import { once } from "node:events";
import { SMTPServer } from "smtp-server";

export type Received = { readonly to: readonly string[]; readonly text: string };

/** A mail server of the test's own; `refuses` says which addresses it does not take. */
export async function aMailServer(refuses: (address: string) => boolean = () => false) {
  const received: Received[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onRcptTo({ address }, _session, done) {
      if (!refuses(address)) return done();
      done(Object.assign(new Error(`no ${address} here`), { responseCode: 550 }));
    },
    onData(stream, session, done) {
      const pieces: Buffer[] = [];
      stream.on("data", (piece: Buffer) => pieces.push(piece));
      stream.on("end", () => {
        const to = session.envelope.rcptTo.map(({ address }) => address);
        received.push({ to, text: Buffer.concat(pieces).toString("utf8") });
        done();
      });
    },
  });
  server.listen(0, "127.0.0.1");
  await once(server.server, "listening");
  const address = server.server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    close: () => new Promise<void>((settle) => server.close(settle)),
  };
}

/** The text of a mail, whatever its transfer encoding, and its subject. */
export function readMail({ text }: Received) {
  const [head = "", ...rest] = text.split("\r\n\r\n");
  const body = rest.join("\r\n\r\n");
  const isBase64 = /^content-transfer-encoding: base64/im.test(head);
  const folded = head.replaceAll(/\r\n[ \t]+/g, " ");
  const subject = /^subject: (.*)$/im.exec(folded)?.[1] ?? "";
  return {
    head: folded,
    subject: subject.replaceAll(
      /=\?utf-8\?(b|q)\?([^?]*)\?=\s*/gi,
      (_, how: string, word: string) =>
        how.toLowerCase() === "b"
          ? Buffer.from(word, "base64").toString("utf8")
          : fromQuoted(word.replaceAll("_", " ")),
    ),
    body: isBase64
      ? Buffer.from(body, "base64").toString("utf8")
      : fromQuoted(body.replaceAll("=\r\n", "")),
  };
}

function fromQuoted(text: string): string {
  const bytes: number[] = [];
  for (const [, hex, plain] of text.matchAll(/=([0-9A-F]{2})|([\s\S])/gi)) {
    if (hex !== undefined) bytes.push(Number.parseInt(hex, 16));
    else bytes.push(...Buffer.from(plain ?? "", "utf8"));
  }
  return Buffer.from(bytes).toString("utf8");
}
