import { fileKinds, mayOpenInBrowser } from "../platform/files/kinds.ts";
import {
  FILE_POLICY,
  securityHeaders,
  type RawHeaders,
} from "../platform/http/security-headers.ts";
import { GONE } from "../platform/site-folder/model.ts";
import { MARKER_FILE } from "../ui/emergency/state.ts";

export type NginxTerms = {
  /** The published site, absolute. */
  readonly folder: string;
  /** Where the product listens, "127.0.0.1:3000". */
  readonly app: string;
  readonly serverName: string;
  /** What follows `listen`, each. */
  readonly listen: readonly string[];
  readonly secure: boolean;
  /** The largest body that is let through, in MB. */
  readonly bodyLimitMb: number;
};

const PAGE_TYPES = `    types {
      text/html html;
      text/css css;
      text/javascript js;
      application/json json;
      application/xml xml;
      text/plain txt;
      image/svg+xml svg;
      image/png png;
      image/jpeg jpg;
      image/webp webp;
      image/x-icon ico;
      font/woff2 woff2;
    }`;

/** Whether a text can stand between quotation marks in a configuration of nginx. */
export function isQuotable(text: string): boolean {
  return !/["$\\{};\n\r]/.test(text);
}

/**
 * A configuration for an nginx before the product: it sends published pages and attachments itself, packed as they
 * stand in the folder, and asks the product for everything else: what is not there, has moved or was withdrawn, and all
 * pages while a banner or grey mode is on. The folder and the names must be quotable.
 */
export function nginxConfiguration(terms: NginxTerms): string {
  const pages = securityHeaders(terms.secure);
  return `# Made by: gongkai site nginx. Goes into /etc/nginx/conf.d/ or sites-enabled/.
# Set TRUST_PROXY=true for the product. nginx's user must be able to read ${terms.folder}.
# In nginx.conf, for many visitors: worker_rlimit_nofile 65535; events { worker_connections 8192; }
# and LimitNOFILE=65535 for the service.

map $uri $gongkai_caching {
  default "public, max-age=0, must-revalidate";
  ~^/assets/ "public, max-age=31536000, immutable";
}

upstream gongkai {
  server ${terms.app};
  keepalive 16;
}

server {
${terms.listen.map((one) => `  listen ${one};`).join("\n")}
  # listen 443 ssl; listen [::]:443 ssl; ssl_certificate …; ssl_certificate_key …;
  server_name "${terms.serverName}";
  root "${terms.folder}";
  client_max_body_size ${terms.bodyLimitMb}m;
  client_header_timeout 20s;
  client_body_timeout 60s;
  send_timeout 60s;
  keepalive_timeout 65s;
  merge_slashes off;
  server_tokens off;

  gzip_static on;
  gzip_vary on;
  # With the brotli module (Debian does not bring it): brotli_static on;

  proxy_http_version 1.1;
  proxy_set_header Connection "";
  proxy_set_header Host $host;
  proxy_set_header X-Forwarded-For $remote_addr;
  proxy_set_header X-Forwarded-Proto $scheme;

  # What this server does not send itself is the product's to answer; without the product, pages go on.
  error_page 403 418 = @app;
  error_page 502 504 = @away;

  location / {
    # While a banner or grey mode is on, the product puts it into every page.
    if (-f "$document_root/${MARKER_FILE}") { return 418; }
    # Withdrawn pages answer 410, which the product says.
    if (-f "$request_filename${GONE}") { return 418; }
    if (-f "\${request_filename}index.html${GONE}") { return 418; }
    try_files $uri \${uri}index.html @app;
${PAGE_TYPES}
    charset utf-8;
    charset_types text/css text/javascript text/plain application/json application/xml;
${added(pages)}
    add_header Cache-Control $gongkai_caching;
  }

  # Never files: the log of releases, markers, packed forms, feeds (whose type hangs on their name).
  location ~ "(/\\.|//|:|\\.(gone|part|br|gz)$|/feed\\.(xml|json)$)" {
    proxy_pass http://gongkai;
  }
  location ~ ^/(api|admin)(/|$) {
    proxy_pass http://gongkai;
    proxy_read_timeout 300s;
    proxy_request_buffering off;
  }

  # Attachments that stand in the folder are public. Kinds that a browser could run are left to the product.
${attachments(terms.secure)}
  location /files/ {
    proxy_pass http://gongkai;
  }

  location @app {
    proxy_pass http://gongkai;
  }
  location @away {
    internal;
    default_type "text/html; charset=utf-8";
    add_header Retry-After 60 always;
    add_header Cache-Control no-store always;
    return 503 "<!doctype html><html lang=zh-CN><meta charset=utf-8><title>暂停服务</title><h1>暂停服务</h1><p>搜索、办事和管理后台暂时不能用，一般几分钟内恢复，请过一会儿再试。网页和附件都可以照常打开。</p><p><a href=/>返回首页</a></p></html>";
  }
}
`;
}

function added(headers: RawHeaders): string {
  return headers
    .flatMap((name, at) =>
      at % 2 === 0 ? [`    add_header ${name} "${headers[at + 1] ?? ""}";`] : [],
    )
    .join("\n");
}

/** Kinds whose bytes are what they are called by their content alone; text could be called a page. */
const LEFT_TO_THE_PRODUCT = new Set(["svg", "txt", "csv", "rtf"]);

function attachments(secure: boolean): string {
  return Object.entries(fileKinds)
    .filter(([kind]) => !LEFT_TO_THE_PRODUCT.has(kind))
    .map(([, { mediaType, endings }]) => {
      const how = mayOpenInBrowser(mediaType) ? "inline" : "attachment";
      return `  location ~ "^/files/([0-9a-f]{64})/[^/]+\\.(?:${endings.join("|")})$" {
    try_files /files/$1 @app;
    types { }
    default_type ${mediaType};
    gzip_static off;
    gzip_vary off;
${added(securityHeaders(secure, FILE_POLICY))}
    add_header Cache-Control "public, max-age=0, must-revalidate";
    add_header Content-Disposition ${how};
  }`;
    })
    .join("\n");
}
