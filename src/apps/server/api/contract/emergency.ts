import * as z from "zod";
import { LONGEST_BANNER, targets, tones } from "../../../../modules/emergencies/index.ts";
import { route } from "./route.ts";

const instant = z.iso.datetime({ offset: true });
const frozen = {
  siteId: z.number().int().positive(),
  target: z.enum(targets),
  key: z.string().min(1).max(60),
};
const banner = {
  kind: z.literal("banner"),
  text: z.string().max(4 * LONGEST_BANNER),
  tone: z.enum(tones),
  link: z.string().max(300).nullable(),
};
const plain = { kind: z.enum(["grey", "read-only"]) };

const measure = z.object({
  id: z.uuid(),
  effect: z.union([
    z.object(banner),
    z.object(plain),
    z.object({ kind: z.literal("freeze"), ...frozen, name: z.string() }),
  ]),
  beginsAt: z.date(),
  until: z.date().nullable(),
  reason: z.string(),
  setAt: z.date(),
  setBy: z.string(),
  endedAt: z.date().nullable(),
  endedBy: z.string().nullable().describe("null when it was over by itself"),
});

/** What stands now, for everybody who is signed in; what is past, for those who may change it or look after the site. */
export const listEmergencies = route({
  method: "GET",
  path: "/api/emergencies",
  reply: z.object({
    standing: z.array(measure).readonly(),
    past: z.array(measure).readonly(),
    pages: z.number().describe("how many pages the public has"),
    mayChange: z.boolean(),
  }),
});

/** Sets a measure; one of the same kind that stands already is replaced. */
export const setEmergency = route({
  method: "POST",
  path: "/api/emergencies",
  body: z.object({
    effect: z.union([
      z.object(banner),
      z.object(plain),
      z.object({ kind: z.literal("freeze"), ...frozen }),
    ]),
    from: instant.nullable(),
    until: instant.nullable(),
    reason: z.string().max(500),
  }),
  reply: measure,
});

export const endEmergency = route({
  method: "DELETE",
  path: "/api/emergencies/:id",
  params: z.object({ id: z.uuid() }),
  reply: measure,
});

/** What a visitor sees of it this moment on the home page, asked over its address. */
export const seeEmergency = route({
  method: "GET",
  path: "/api/emergencies/seen",
  reply: z.object({
    at: z.date(),
    banner: z.string().nullable().describe("the words of the banner"),
    grey: z.boolean(),
  }),
});

/** The home page with a banner that is not set yet, for the frame of a preview. */
export const previewBanner = z.object({
  text: z.string().max(4 * LONGEST_BANNER),
  tone: z.enum(tones),
  link: z.string().max(300).default(""),
  grey: z.enum(["0", "1"]).default("0"),
});
