/**
 * What a reviewer looks at before passing an edition (条例 art. 17: a review with a procedure and a responsible
 * person; 保密法实施条例 (2024) art. 42: item by item before publication). The codes go into the record.
 */
export const points = [
  { code: "a", label: "不涉及国家秘密、工作秘密" },
  { code: "b", label: "不涉及个人隐私、商业秘密，或者已经处理" },
  { code: "c", label: "不危及国家安全、公共安全、经济安全、社会稳定" },
  { code: "d", label: "表述规范，没有错误和不当表述" },
  { code: "e", label: "来源可靠，内容准确" },
  { code: "f", label: "涉及其他机关的，已经协商一致（条例第十一条）" },
  { code: "g", label: "公开的时机和方式合适" },
  { code: "h", label: "公开属性标注正确" },
] as const;
