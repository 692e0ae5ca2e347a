import sharp, { type Sharp } from "sharp";
import { expect, test } from "vitest";
import { fileWith } from "../pdf/fixtures.ts";
import { readImage } from "./read-image.ts";

const plain = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: "#888888" } });

async function read(bytes: Uint8Array): Promise<string[]> {
  const found: string[] = [];
  for await (const content of readImage(fileWith(bytes), { within: ["现场.jpg"] })) {
    expect(content.place.within).toEqual(["现场.jpg"]);
    const { spot } = content.place;
    if (content.kind === "unread") found.push(`${spot} ${content.reason}`);
    else found.push(`${spot} ${content.text} ${content.concealed}`);
  }
  return found;
}

function withFacts(picture: Sharp): Sharp {
  return picture
    .withExif({
      IFD0: {
        Make: "Huawei",
        Model: "P30",
        Artist: "Zhang San",
        ImageDescription: "call 13800138000",
      },
      IFD2: { BodySerialNumber: "X100" },
      IFD3: {
        GPSLatitudeRef: "N",
        GPSLatitude: "43/1 57/1 0/1",
        GPSLongitudeRef: "E",
        GPSLongitude: "116/1 3/1 0/1",
      },
    })
    .withXmp(
      '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" dc:title="王五的家"/></rdf:RDF></x:xmpmeta>',
    );
}

const FACTS = [
  "图片信息：拍摄位置 43.9500,116.0500 photo-position",
  "图片信息：厂商 Huawei document-property",
  "图片信息：型号 P30 document-property",
  "图片信息：作者 Zhang San document-property",
  "图片信息：说明 call 13800138000 document-property",
  "图片信息：机身序号 X100 document-property",
  "图片信息：XMP 王五的家 document-property",
];

test.each(["jpeg", "png", "webp"] as const)(
  "a photo (%s) tells where and with what it was taken, and that its text was not read",
  async (format) => {
    const bytes = await withFacts(plain(400, 300)).toFormat(format).toBuffer();
    const found = await read(bytes);
    expect(found).toEqual(expect.arrayContaining([...FACTS, "图片上的文字 scanned"]));
  },
);

test("a picture too small for text says nothing", async () => {
  expect(await read(await plain(64, 64).png().toBuffer())).toEqual([]);
});

test("a truncated photo yields what it still says", async () => {
  const bytes = await withFacts(plain(1200, 900)).jpeg().toBuffer();
  const found = await read(bytes.subarray(0, bytes.length / 2));
  expect(found).toEqual(expect.arrayContaining([FACTS[0]]));
});

test("what is no picture is damaged", async () => {
  expect(await read(Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]))).toEqual([
    "图片上的文字 damaged",
  ]);
});

test("a picture of more points than anybody looks at is refused without being opened", async () => {
  const bytes = await plain(10, 10).png({ compressionLevel: 0 }).toBuffer();
  // The width and height in the header, as a pixel bomb gives them.
  bytes.writeUInt32BE(60_000, 16);
  bytes.writeUInt32BE(60_000, 20);
  const found = await read(bytes);
  expect(["图片上的文字 too-large", "图片上的文字 damaged"]).toContain(found[0]);
});

test("a picture that looks like a written page is said to be one", async () => {
  const lines = Array.from(
    { length: 30 },
    (_, row) => `<rect x="80" y="${80 + row * 40}" width="${600 - (row % 4) * 90}" height="14"/>`,
  );
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="800" height="1300"><rect width="800" height="1300" fill="#f4f2ee"/>${lines.join("")}</svg>`;
  expect(await read(await sharp(Buffer.from(svg)).jpeg().toBuffer())).toEqual([
    "扫描的页面 scanned",
  ]);
});
