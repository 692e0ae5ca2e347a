// The form of a request: keeps a draft, adds items, looks for what is public, answers a challenge. All of it goes without.
const form = document.querySelector("form[data-draft]");
const FIELDS_NOT_KEPT = new Set(["_token", "formKey", "website", "kept", "do"]);

function store(kind) {
  try {
    return kind === "local" ? localStorage : sessionStorage;
  } catch {
    return null;
  }
}
const KEY = "request-draft";

function forget() {
  store("local")?.removeItem(KEY);
  store("session")?.removeItem(KEY);
}
if (document.querySelector("[data-sent]")) forget();

if (form) {
  const bar = form.querySelector("[data-draft-bar]");
  const isKept = () => store("local")?.getItem(KEY) !== null;
  const values = () =>
    [...new FormData(form)].filter(
      ([name, value]) => !FIELDS_NOT_KEPT.has(name) && typeof value === "string",
    );
  let waiting = 0;
  const keep = () => {
    const text = JSON.stringify(values());
    store("session")?.setItem(KEY, text);
    if (bar.querySelector("input")?.checked) store("local")?.setItem(KEY, text);
  };
  const keepSoon = () => {
    clearTimeout(waiting);
    waiting = setTimeout(keep, 400);
  };

  const fill = (draft) => {
    const items = draft.filter(([name]) => name === "items");
    while (form.querySelectorAll("textarea[name=items]").length < items.length && addItem());
    const areas = [...form.querySelectorAll("textarea[name=items]")];
    for (const [index, [, value]] of items.entries()) if (areas[index]) areas[index].value = value;
    const given = new Map(draft);
    for (const field of form.elements) {
      if (!field.name || field.name === "items" || field.type === "file") continue;
      if (FIELDS_NOT_KEPT.has(field.name)) continue;
      if (field.type === "radio") field.checked = given.get(field.name) === field.value;
      else if (field.type === "checkbox") field.checked = given.has(field.name);
      else if (given.has(field.name)) field.value = given.get(field.name);
    }
  };

  const addItem = () => {
    const all = form.querySelectorAll("[data-items] > .field");
    if (all.length >= 20) return false;
    const last = all[all.length - 1];
    const next = last.cloneNode(true);
    const number = all.length + 1;
    next.classList.remove("wrong");
    for (const extra of next.querySelectorAll(".hint, .problem, .needed, .remove")) extra.remove();
    const area = next.querySelector("textarea");
    area.id = `item-${number}`;
    area.value = "";
    for (const name of ["aria-describedby", "aria-invalid", "aria-required"])
      area.removeAttribute(name);
    const label = next.querySelector("label");
    label.htmlFor = area.id;
    label.textContent = `要的信息，第 ${number} 项`;
    const remove = document.createElement("button");
    remove.type = "button";
    remove.className = "plain remove";
    remove.textContent = `删去第 ${number} 项`;
    remove.addEventListener("click", () => {
      next.remove();
      keepSoon();
      form.querySelector("[data-add]").focus();
    });
    next.append(remove);
    last.after(next);
    return area;
  };
  form.querySelector("[data-add]")?.addEventListener("click", (event) => {
    const area = addItem();
    if (area) {
      event.preventDefault();
      area.focus();
    }
  });

  // The draft: in this tab by itself, on this machine only when somebody says so.
  const isFresh = values().every(
    ([name, value]) =>
      value === "" || /^(kind|identityKind|form|way|acceptsOtherForm|organization)$/.test(name),
  );
  const draft = store("session")?.getItem(KEY) ?? store("local")?.getItem(KEY);
  bar.hidden = false;
  bar.innerHTML =
    '<label><input type="checkbox"> <span>在这台设备上保存草稿（公用电脑请不要勾选）</span></label><span data-note role="status"></span><button type="button" class="plain">清除草稿</button>';
  const note = bar.querySelector("[data-note]");
  bar.querySelector("input").checked = isKept();
  if (isFresh && draft) {
    try {
      fill(JSON.parse(draft));
      note.textContent = "已恢复上次没有提交的内容。";
    } catch {
      forget();
    }
  }
  bar.querySelector("input").addEventListener("change", ({ target }) => {
    if (!target.checked) store("local")?.removeItem(KEY);
    keep();
    note.textContent = target.checked ? "草稿会保存在这台设备上，提交后自动清除。" : "";
  });
  bar.querySelector("button").addEventListener("click", () => {
    forget();
    location.assign(form.action.replace(/#.*/, ""));
  });
  form.addEventListener("input", keepSoon);
  form.addEventListener("change", keepSoon);
  addEventListener("offline", () => {
    keep();
    note.textContent = "网络断开了，填写的内容已经保存，连上以后可以接着填。";
  });
  addEventListener("online", () => {
    note.textContent = "网络已恢复。";
  });

  // What is public already, while it is described.
  const box = form.querySelector("[data-already]");
  let asked = "";
  let asking = 0;
  const look = async () => {
    const text = [...form.querySelectorAll("textarea[name=items]")]
      .map((area) => area.value.trim())
      .join(" ")
      .trim();
    if (text === asked || text.length < 4) return;
    asked = text;
    const reply = await fetch("/requests/already/", {
      method: "POST",
      headers: { "content-type": "application/json", "x-form-token": form.elements._token.value },
      body: JSON.stringify({ text }),
    }).catch(() => null);
    if (!reply?.ok || text !== asked) return;
    show(await reply.json());
  };
  const show = ({ found, otherMatter }) => {
    box.replaceChildren();
    if (otherMatter) {
      const hint = document.createElement("p");
      hint.className = "said";
      hint.textContent = otherMatter;
      box.append(hint);
    }
    if (found.length === 0) return;
    const head = document.createElement("h3");
    head.textContent = "这些已经公开，看看是不是您要的，是就不用申请了";
    const list = document.createElement("ul");
    for (const one of found) {
      const item = document.createElement("li");
      const link = document.createElement("a");
      link.href = one.href;
      link.target = "_blank";
      link.rel = "noopener";
      link.textContent = one.label;
      const small = document.createElement("small");
      small.textContent = one.note;
      item.append(link, small);
      list.append(item);
    }
    box.append(head, list);
  };
  form.addEventListener("input", ({ target }) => {
    if (target.name !== "items") return;
    clearTimeout(asking);
    asking = setTimeout(look, 700);
  });
}

// What is too large is said before it is sent.
for (const files of document.querySelectorAll("input[type=file][data-largest]")) {
  files.addEventListener("change", () => {
    const most = Number(files.dataset.largest);
    const large = [...files.files].filter((file) => file.size > most);
    files.parentNode.querySelector("[data-large]")?.remove();
    if (large.length === 0) return;
    const said = document.createElement("p");
    said.className = "problem";
    said.dataset.large = "";
    said.setAttribute("role", "alert");
    said.textContent = `${large.map((file) => `“${file.name}”`).join("、")}太大，没有选上，请压缩或分开后再选。`;
    const kept = new DataTransfer();
    for (const file of files.files) if (file.size <= most) kept.items.add(file);
    files.files = kept.files;
    files.before(said);
  });
}

// Sent twice by an impatient finger is still one request; the second click is not even sent.
for (const sending of document.querySelectorAll("form[data-sending]")) {
  sending.addEventListener("submit", (event) => {
    if (sending.dataset.isSent) event.preventDefault();
    sending.dataset.isSent = "yes";
    setTimeout(() => delete sending.dataset.isSent, 8_000);
  });
}

// The number may come with the scanned address; the code never does.
const number = document.querySelector("input[data-from-address]");
if (number && number.value === "" && /^#\d{4}-\d+$/.test(location.hash))
  number.value = location.hash.slice(1);

// The challenge: some work of this machine instead of a question to the person.
const K = [];
{
  const isPrime = (n) => {
    for (let d = 2; d * d <= n; d += 1) if (n % d === 0) return false;
    return true;
  };
  for (let n = 2; K.length < 64; n += 1) if (isPrime(n)) K.push(((Math.cbrt(n) % 1) * 2 ** 32) | 0);
}
function digestBegin(text) {
  const bytes = [...new TextEncoder().encode(text)];
  const bits = bytes.length * 8;
  bytes.push(0x80);
  while (bytes.length % 64 !== 56) bytes.push(0);
  for (let at = 56; at >= 0; at -= 8) bytes.push(at >= 32 ? 0 : (bits >>> at) & 255);
  const hash = [
    0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
  ];
  const w = new Int32Array(64);
  const turn = (x, n) => (x >>> n) | (x << (32 - n));
  for (let at = 0; at < bytes.length; at += 64) {
    for (let i = 0; i < 16; i += 1) {
      const j = at + i * 4;
      w[i] = (bytes[j] << 24) | (bytes[j + 1] << 16) | (bytes[j + 2] << 8) | bytes[j + 3];
    }
    for (let i = 16; i < 64; i += 1) {
      const a = turn(w[i - 15], 7) ^ turn(w[i - 15], 18) ^ (w[i - 15] >>> 3);
      const b = turn(w[i - 2], 17) ^ turn(w[i - 2], 19) ^ (w[i - 2] >>> 10);
      w[i] = (w[i - 16] + a + w[i - 7] + b) | 0;
    }
    let [a, b, c, d, e, f, g, h] = hash;
    for (let i = 0; i < 64; i += 1) {
      const s = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25);
      const one = (h + s + ((e & f) ^ (~e & g)) + K[i] + w[i]) | 0;
      const z = turn(a, 2) ^ turn(a, 13) ^ turn(a, 22);
      const two = (z + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      [h, g, f, e, d, c, b, a] = [g, f, e, (d + one) | 0, c, b, a, (one + two) | 0];
    }
    for (const [i, value] of [a, b, c, d, e, f, g, h].entries()) hash[i] = (hash[i] + value) | 0;
  }
  return hash[0] >>> 0;
}
for (const challenge of document.querySelectorAll("[data-challenge]")) {
  const { challenge: token, bits } = challenge.dataset;
  const field = challenge.querySelector("[name=work]");
  let work = 0;
  const go = () => {
    const until = performance.now() + 25;
    while (performance.now() < until) {
      if (digestBegin(`${token}:${work}`) >>> (32 - bits) === 0) {
        field.value = String(work);
        challenge.querySelector("label").textContent = "已经自动通过验证，可以直接提交。";
        challenge.querySelector("[name=answer]").hidden = true;
        return;
      }
      work += 1;
    }
    setTimeout(go);
  };
  go();
}
