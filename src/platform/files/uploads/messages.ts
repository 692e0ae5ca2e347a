import { fileMessages } from "../messages.ts";
import type { UploadRefusal } from "./uploads.ts";

/** What a person reads when an upload in parts is not accepted. */
export const uploadMessages: Readonly<Record<UploadRefusal, string>> = {
  ...fileMessages,
  "upload-unknown": "这次上传已经过期或被取消，请重新选择文件上传。",
  "wrong-offset": "上传的位置对不上，请从第 {offset} 字节继续。",
  "upload-busy": "这个文件正在上传，请等它传完或断开后再继续。",
  "more-than-said":
    "“{name}”发来的内容比登记的多，已停止接收。请确认文件没有正在被修改，再重新上传。",
  "too-many-unfinished": "没有传完的文件太多。请先传完或等待 24 小时自动清理，再上传新的文件。",
};
