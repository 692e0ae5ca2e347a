import type { StoreRefusal } from "./file-store.ts";

/** What a person reads when a file is not accepted. `{name}` and `{limit}` stand for the refusal's details. */
export const fileMessages: Readonly<Record<StoreRefusal | "not-found", string>> = {
  "name-unusable": "这个文件没有可用的文件名，请改名后再上传。",
  "too-large": "“{name}”太大，单个文件不能超过 {limit} MB。请压缩图片或拆分后再上传。",
  "file-empty": "“{name}”是空文件，请检查后重新选择。",
  "type-not-allowed":
    "“{name}”的类型不能上传。可以上传 PDF、OFD、Word、Excel、PPT、WPS、图片、音视频和文本文件。",
  "ending-differs": "“{name}”的扩展名与内容不符，请用原来的程序另存后再上传。",
  "not-found": "附件已不在系统里，请重新上传。",
};
