import type { MaskRefusal } from "./model.ts";

/** What the person is told when a file could not be masked, and what to do instead. */
export const maskMessages: Readonly<Record<MaskRefusal, string>> = {
  "nothing-to-mask": "这个文件里没有可以自动脱敏的内容。",
  "kind-cannot-be-masked":
    "这种文件不能自动脱敏。请另存为 docx、xlsx 或 pdf 后重新上传，或者在原来的软件里删掉这些内容。",
  "fonts-missing":
    "这个 PDF 没有嵌入字体，转成图片后文字会丢失。请在原来的软件里另存为“嵌入全部字体”的 PDF，再上传脱敏。",
  "too-large": "文件太大或太复杂，不能自动脱敏。请拆成几个小一些的文件后重新上传。",
  "damaged-result":
    "脱敏后的文件没有通过检查，已经放弃，原件没有改动。请在原来的软件里处理后重新上传。",
  "still-found":
    "脱敏后仍然查到没有去掉的内容，已经放弃，原件没有改动。请在原来的软件里处理列出的位置后重新上传。",
};
