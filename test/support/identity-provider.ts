import { once } from "node:events";
import { createServer } from "node:http";
import { afterAll } from "vitest";
import { Provider } from "oidc-provider";

/** Somebody at the provider: whom the next visitor is taken for there. */
export type Identity = {
  readonly subject: string;
  readonly email: string;
  readonly isVerified: boolean;
  readonly methods: readonly string[];
};

type Context = {
  readonly oidc: {
    readonly provider: { readonly Grant: new (about: object) => Grant };
    readonly client: { readonly clientId: string };
    readonly session: { readonly accountId: string };
  };
};
type Grant = { addOIDCScope(scope: string): void; save(): Promise<string> };

/** A real OpenID Connect provider on this machine that knows one client and signs in whoever `is` says. */
export async function anIdentityProvider(back: string) {
  let present: Identity | null = null;
  const server = createServer((request, response) => {
    void answer(request, response);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const issuer = `http://127.0.0.1:${port}`;
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: "gongkai",
        client_secret: "a secret of the test",
        redirect_uris: [back],
        token_endpoint_auth_method: "client_secret_post",
      },
    ],
    claims: {
      openid: ["sub", "amr"],
      email: ["email", "email_verified"],
      profile: ["preferred_username"],
    },
    cookies: { keys: ["a key of the test"] },
    features: { devInteractions: { enabled: false } },
    ttl: { AccessToken: 60, Grant: 60, IdToken: 60, Interaction: 60, Session: 60 },
    pkce: { required: () => true },
    interactions: { url: () => "/interaction" },
    findAccount: (_context: unknown, id: string) => ({
      accountId: id,
      claims: async () => ({
        sub: id,
        email: present?.email,
        email_verified: present?.isVerified,
      }),
    }),
    async loadExistingGrant({ oidc }: Context) {
      const grant = new oidc.provider.Grant({
        clientId: oidc.client.clientId,
        accountId: oidc.session.accountId,
      });
      grant.addOIDCScope("openid email profile");
      await grant.save();
      return grant;
    },
  });
  const callback = provider.callback();

  async function answer(...[request, response]: Parameters<typeof callback>): Promise<void> {
    if (request.url?.startsWith("/interaction") !== true) return callback(request, response);
    const result =
      present === null
        ? { error: "access_denied" }
        : { login: { accountId: present.subject, amr: present.methods } };
    return provider.interactionFinished(request, response, result);
  }

  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  return {
    issuer,
    is: (identity: Identity | null) => {
      present = identity;
    },
    /** Follows a browser through the provider; answers the address that it is sent back to. */
    async visit(start: string): Promise<string> {
      const jar = new Map<string, string>();
      let at = start;
      for (let step = 0; step < 10; step += 1) {
        const reply = await fetch(at, {
          redirect: "manual",
          headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join("; ") },
        });
        for (const line of reply.headers.getSetCookie()) {
          const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
          jar.set(name, value);
        }
        const next = reply.headers.get("location");
        if (next === null) throw new Error(`the provider stopped with ${reply.status}`);
        at = new URL(next, at).href;
        if (!at.startsWith(issuer)) return at;
      }
      throw new Error("the provider sends in circles");
    },
  };
}
