import ExifReader from "exifreader";
import type { Concealment } from "../model.ts";
import { textsOfXmp } from "../xmp.ts";

/** Something that a picture says about itself. */
export type PhotoFact = {
  readonly label: string;
  readonly text: string;
  readonly concealed: Extract<Concealment, "photo-position" | "document-property">;
};

/** Tags of EXIF that name people, places or devices, or that people write into, with the words for them. */
const LABELS: Readonly<Record<string, string>> = {
  ImageDescription: "说明",
  Make: "厂商",
  Model: "型号",
  Software: "程序",
  HostComputer: "设备",
  Artist: "作者",
  Copyright: "版权",
  UserComment: "备注",
  XPTitle: "标题",
  XPComment: "备注",
  XPAuthor: "作者",
  XPKeywords: "关键词",
  XPSubject: "主题",
  CameraOwnerName: "机主",
  BodySerialNumber: "机身序号",
  LensSerialNumber: "镜头序号",
  ImageUniqueID: "图片编号",
  GPSAreaInformation: "地点",
  GPSProcessingMethod: "定位方式",
};
/** Groups of tags of which every text counts. */
const WHOLE_GROUPS = ["iptc", "pngText"] as const;

/**
 * What a picture says of people, places and devices. Of tags too damaged to be read it says nothing.
 * `packedXmp` is XMP that does not lie open in the bytes.
 */
export function photoFacts(bytes: Uint8Array, packedXmp?: Buffer): readonly PhotoFact[] {
  const tags = tagsOf(bytes) ?? {};
  const facts: PhotoFact[] = [];
  const { Latitude: latitude, Longitude: longitude } = tags.gps ?? {};
  if (latitude !== undefined && longitude !== undefined) {
    const text = `${latitude.toFixed(4)},${longitude.toFixed(4)}`;
    facts.push({ label: "拍摄位置", text, concealed: "photo-position" });
  }
  const add = (label: string, text: string) => {
    const plain = text.replaceAll("\0", "").trim();
    if (plain !== "") facts.push({ label, text: plain, concealed: "document-property" });
  };
  for (const [name, tag] of Object.entries(tags.exif ?? {})) {
    const label = LABELS[name];
    if (label !== undefined) add(label, textOf(tag));
  }
  for (const group of WHOLE_GROUPS) {
    for (const [name, tag] of Object.entries(tags[group] ?? {})) {
      if (!/^(?:Coded ?Character ?Set|Record ?Version)/i.test(name)) add("说明", textOf(tag));
    }
  }
  const open = textsOfXmp(bufferOf(bytes));
  const packed = packedXmp === undefined ? [] : textsOfXmp(packedXmp);
  for (const text of new Set([...open, ...packed])) add("XMP", text);
  return facts;
}

function tagsOf(bytes: Uint8Array): ReturnType<typeof read> | null {
  try {
    return read(bytes);
  } catch {
    return null;
  }
}

function read(bytes: Uint8Array) {
  return ExifReader.load(bufferOf(bytes), { expanded: true });
}

function bufferOf(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** The text of a tag, whatever form it has. */
function textOf(tag: unknown): string {
  if (Array.isArray(tag)) return tag.map(textOf).join(" ");
  if (typeof tag !== "object" || tag === null) return "";
  if ("description" in tag && typeof tag.description === "string") return tag.description;
  return "value" in tag && typeof tag.value === "string" ? tag.value : "";
}
