import { plainDateOf, weekday } from "../../kernel/dates.ts";
import { isoTime } from "../../ui/json-ld.ts";
import { escapedXml } from "./xml.ts";

/** One entry of a feed, newest first in the list. */
export type FeedEntry = {
  readonly title: string;
  /** Full URL; it is the entry's identity too. */
  readonly url: string;
  /** 'YYYY-MM-DD HH:MM' in Beijing time. */
  readonly publishedAt: string;
  /** Plain text; null when there is none. */
  readonly summary: string | null;
  readonly source: string;
  readonly column: string;
};

/** A column's or a site's newest entries for those who subscribe to it. */
export type Feed = {
  readonly title: string;
  readonly description: string;
  readonly language: string;
  /** Full URL of the page that shows the same list. */
  readonly pageUrl: string;
  readonly rssUrl: string;
  readonly jsonUrl: string;
  readonly entries: readonly FeedEntry[];
};

const DAYS = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
const MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");

/** A publish time by RFC 822 as RSS wants it: '2018-11-23 09:12' -> 'Fri, 23 Nov 2018 09:12:00 +0800'. */
export function rssTime(minute: string): string {
  const day = plainDateOf(minute.slice(0, 10));
  const month = MONTHS[Number(day.slice(5, 7)) - 1];
  const time = minute.length > 10 ? minute.slice(11, 16) : "00:00";
  return `${DAYS[weekday(day)]}, ${day.slice(8)} ${month} ${day.slice(0, 4)} ${time}:00 +0800`;
}

function element(name: string, text: string): string {
  return `<${name}>${escapedXml(text)}</${name}>`;
}

/** The feed as RSS 2.0. */
export function rssFeed(feed: Feed): string {
  const items = feed.entries.map((entry) =>
    [
      "<item>",
      element("title", entry.title),
      element("link", entry.url),
      `<guid isPermaLink="true">${escapedXml(entry.url)}</guid>`,
      element("pubDate", rssTime(entry.publishedAt)),
      element("category", entry.column),
      element("dc:creator", entry.source),
      entry.summary === null ? "" : element("description", entry.summary),
      "</item>\n",
    ].join(""),
  );
  const newest = feed.entries[0];
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>\n',
    element("title", feed.title),
    element("link", feed.pageUrl),
    element("description", feed.description),
    element("language", feed.language),
    `<atom:link href="${escapedXml(feed.rssUrl)}" rel="self" type="application/rss+xml"/>`,
    newest === undefined ? "" : element("lastBuildDate", rssTime(newest.publishedAt)),
    "\n",
    ...items,
    "</channel></rss>\n",
  ].join("");
}

/** The feed as JSON Feed 1.1. */
export function jsonFeed(feed: Feed): string {
  return JSON.stringify({
    version: "https://jsonfeed.org/version/1.1",
    title: feed.title,
    description: feed.description,
    language: feed.language,
    home_page_url: feed.pageUrl,
    feed_url: feed.jsonUrl,
    items: feed.entries.map((entry) => ({
      id: entry.url,
      url: entry.url,
      title: entry.title,
      content_text: entry.summary ?? entry.title,
      date_published: isoTime(entry.publishedAt),
      authors: [{ name: entry.source }],
      tags: [entry.column],
    })),
  });
}
