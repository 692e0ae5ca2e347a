const SIGNS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const CREDIT_CODE = /(?<![0-9A-Z])[1-9A-HJ-NPQRTUWXY][0-9A-HJ-NPQRTUWXY]{17}(?![0-9A-Z])/g;
const PROJECT_CODE = /(?<!\d)(\d{4})-?(\d{6})-?(\d{2})-?(\d{2})-?(\d{6})(?!\d)/;
const DASHES = /[‐‑‒–—―−]/g;
const FIRST_PROJECTS = 2000;
const LAST_PROJECTS = 2100;

/**
 * The credit code of a body (GB 32100-2015, its check sign must be right) or the code of a project (as in
 * 2018-150205-78-03-012345) that stands in a question, in capitals, without blanks and hyphens; null when there is none.
 */
export function askedCode(text: string): string | null {
  const plain = text.replaceAll(DASHES, "-").toUpperCase();
  const close = plain.replaceAll(/(?<=[0-9A-Z-])\s+(?=[0-9A-Z-])/g, "");
  for (const one of [plain, close]) {
    for (const [code] of one.matchAll(CREDIT_CODE)) if (isCreditCode(code)) return code;
    const project = PROJECT_CODE.exec(one);
    if (project !== null && isYearOfProjects(project[1])) return project.slice(1).join("");
  }
  return null;
}

function isYearOfProjects(year: string | undefined): boolean {
  return Number(year) >= FIRST_PROJECTS && Number(year) < LAST_PROJECTS;
}

/** Whether 18 signs are a credit code by GB 32100-2015: the last is counted from the others. */
export function isCreditCode(code: string): boolean {
  let sum = 0;
  let weight = 1;
  for (const sign of code.slice(0, 17)) {
    sum += SIGNS.indexOf(sign) * weight;
    weight = (weight * 3) % 31;
  }
  return SIGNS[(31 - (sum % 31)) % 31] === code[17];
}
