/** A kind of file that may be attached: what it is called on the wire and how its names may end. */
export type FileKind = { readonly mediaType: string; readonly endings: readonly string[] };

/** The kinds that may be attached, by what the content says it is. Everything else is refused. */
export const fileKinds = {
  pdf: { mediaType: "application/pdf", endings: ["pdf"] },
  ofd: { mediaType: "application/ofd", endings: ["ofd"] },
  docx: {
    mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    endings: ["docx"],
  },
  xlsx: {
    mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    endings: ["xlsx"],
  },
  pptx: {
    mediaType: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    endings: ["pptx"],
  },
  odt: { mediaType: "application/vnd.oasis.opendocument.text", endings: ["odt"] },
  ods: { mediaType: "application/vnd.oasis.opendocument.spreadsheet", endings: ["ods"] },
  odp: { mediaType: "application/vnd.oasis.opendocument.presentation", endings: ["odp"] },
  rtf: { mediaType: "application/rtf", endings: ["rtf", "doc"] },
  jpg: { mediaType: "image/jpeg", endings: ["jpg", "jpeg"] },
  png: { mediaType: "image/png", endings: ["png"] },
  gif: { mediaType: "image/gif", endings: ["gif"] },
  webp: { mediaType: "image/webp", endings: ["webp"] },
  bmp: { mediaType: "image/bmp", endings: ["bmp"] },
  tif: { mediaType: "image/tiff", endings: ["tif", "tiff"] },
  svg: { mediaType: "image/svg+xml", endings: ["svg"] },
  mp3: { mediaType: "audio/mpeg", endings: ["mp3"] },
  mp4: { mediaType: "video/mp4", endings: ["mp4"] },
  txt: { mediaType: "text/plain", endings: ["txt"] },
  csv: { mediaType: "text/csv", endings: ["csv"] },
} as const satisfies Record<string, FileKind>;

export type FileKindName = keyof typeof fileKinds;

// The old formats of Office and WPS are one container; only the ending tells them apart.
const inCompoundFile: Readonly<Record<string, string>> = {
  doc: "application/msword",
  wps: "application/msword",
  xls: "application/vnd.ms-excel",
  et: "application/vnd.ms-excel",
  ppt: "application/vnd.ms-powerpoint",
  dps: "application/vnd.ms-powerpoint",
};

/** The media type of an old Office or WPS file by its ending; null for other endings. */
export function compoundFileType(ending: string): string | null {
  return inCompoundFile[ending] ?? null;
}

/** The endings of names that are accepted, for the form's file picker. */
export const acceptedEndings: readonly string[] = [
  ...new Set([
    ...Object.values(fileKinds).flatMap((kind) => kind.endings),
    ...Object.keys(inCompoundFile),
  ]),
];

const SHOWN_IN_BROWSER = new Set([
  "application/pdf",
  "text/plain",
  "image/jpeg",
  "image/png",
  "image/gif",
  "image/webp",
]);

/** Whether a browser may show a file of this type in a window of its own; others are saved. */
export function mayOpenInBrowser(mediaType: string): boolean {
  return SHOWN_IN_BROWSER.has(mediaType);
}
