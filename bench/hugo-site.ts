// The same number of articles of the same length as a site for hugo, with lists of fifty, without any compression.
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { corpusDocument } from "./corpus.ts";
import { peakMegabytes, secondsOfEnded } from "./processes.ts";

const SECTIONS = 100;

export type HugoRun = {
  readonly pages: number;
  readonly seconds: number;
  readonly cpu: number;
  readonly peak: number;
};

/** Builds a site of `count` articles with hugo; null where hugo is not installed. */
export async function buildWithHugo(count: number, length: number): Promise<HugoRun | null> {
  if (spawnSync("hugo", ["version"]).status !== 0) return null;
  const folder = mkdtempSync(join(tmpdir(), "gongkai-hugo-"));
  try {
    writeSite(folder, count, length);
    const before = secondsOfEnded();
    const began = performance.now();
    const child = spawn("hugo", ["--quiet"], {
      cwd: folder,
      stdio: ["ignore", "ignore", "inherit"],
    });
    let peak = 0;
    const watch = setInterval(() => {
      peak = Math.max(peak, peakMegabytes(child.pid ?? 0));
    }, 50);
    const [code] = (await once(child, "exit")) as [number | null];
    clearInterval(watch);
    if (code !== 0) throw new Error(`hugo ended with ${code}`);
    const seconds = (performance.now() - began) / 1000;
    return {
      pages: pagesIn(join(folder, "public")),
      seconds,
      cpu: secondsOfEnded() - before,
      peak,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function pagesIn(folder: string): number {
  const found = spawnSync("find", [folder, "-name", "*.html", "-printf", "."], {
    maxBuffer: 64 * 1_048_576,
  });
  return found.stdout.length;
}

function writeSite(folder: string, count: number, length: number): void {
  const write = (path: string, text: string) => {
    mkdirSync(join(folder, path, ".."), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  const sections = Array.from({ length: SECTIONS }, (_, at) => `column-${at}`);
  const links = sections
    .slice(0, 8)
    .map((section) => `<li><a href="/${section}/">${section}</a></li>`)
    .join("");
  write(
    "config.toml",
    `baseURL = "https://www.example.gov.cn/"\nlanguageCode = "zh-CN"\ntitle = "晴山区人民政府"\npaginate = 50\ndisableKinds = ["taxonomy", "term"]\n`,
  );
  write(
    "layouts/_default/baseof.html",
    `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>{{ .Title }} - {{ .Site.Title }}</title>
<meta name="SiteName" content="{{ .Site.Title }}"><meta name="ColumnName" content="{{ .Section }}"><meta name="ArticleTitle" content="{{ .Title }}">
<meta name="PubDate" content="{{ .Date.Format "2006-01-02 15:04" }}"></head><body><header><a href="/">{{ .Site.Title }}</a><nav><ul>${links}</ul></nav></header>
<main>{{ block "main" . }}{{ end }}</main><footer>主办：晴山区人民政府办公室</footer></body></html>`,
  );
  write(
    "layouts/_default/single.html",
    `{{ define "main" }}<p><a href="/">首页</a> / <a href="/{{ .Section }}/">{{ .Section }}</a></p><h1>{{ .Title }}</h1><p>{{ .Date.Format "2006-01-02" }} {{ .Params.number }}</p><article>{{ .Content }}</article>{{ end }}`,
  );
  write(
    "layouts/_default/list.html",
    `{{ define "main" }}<h1>{{ .Title }}</h1><ul>{{ range .Paginator.Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a> <time>{{ .Date.Format "2006-01-02" }}</time></li>{{ end }}</ul>{{ template "_internal/pagination.html" . }}{{ end }}`,
  );
  const texts = Array.from({ length: 200 }, (_, index) => corpusDocument(index, length).body);
  for (let index = 0; index < count; index += 1) {
    const body = (texts[index % texts.length] ?? "")
      .split("\n")
      .map((line) => `<p>${line}</p>`)
      .join("");
    const day = new Date(Date.UTC(2008, 0, 2) + index * 480_000).toISOString().slice(0, 10);
    write(
      `content/${sections[index % SECTIONS]}/article-${index}.html`,
      `---\ntitle: "关于做好第${index}项民生实事有关工作的通知"\ndate: ${day}\nnumber: "晴政发〔${day.slice(0, 4)}〕${index}号"\n---\n<p>第${index}项。</p>${body}\n`,
    );
  }
}
