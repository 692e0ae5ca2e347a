// Suggests what a question may become while it is typed, by a list that keys, fingers and screen readers can use
// (the combobox of the ARIA practices). Without it, each field is a plain form.
{
  const PAUSE = 120;

  function suggestIn(input) {
    const { form } = input;
    const list = Object.assign(document.createElement("ul"), {
      className: "suggested",
      hidden: true,
    });
    const said = Object.assign(document.createElement("span"), { className: "unseen" });
    const known = new Map();
    let shown = [];
    let active = -1;
    let timer = 0;
    let asking = null;
    let isComposing = false;

    list.id = `${input.id}-suggested`;
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", "搜索建议");
    said.setAttribute("role", "status");
    input.setAttribute("role", "combobox");
    input.setAttribute("aria-autocomplete", "list");
    input.setAttribute("aria-controls", list.id);
    input.setAttribute("aria-expanded", "false");
    form.append(list, said);

    function mark(next) {
      list.children[active]?.setAttribute("aria-selected", "false");
      active = next;
      const option = list.children[active];
      if (!option) return input.removeAttribute("aria-activedescendant");
      option.setAttribute("aria-selected", "true");
      option.scrollIntoView({ block: "nearest" });
      input.setAttribute("aria-activedescendant", option.id);
    }

    function show(suggestions) {
      shown = suggestions;
      mark(-1);
      list.replaceChildren(
        ...shown.map(({ text, kind }, at) => {
          const option = document.createElement("li");
          option.id = `${list.id}-${at}`;
          option.setAttribute("role", "option");
          option.setAttribute("aria-selected", "false");
          const [words, sort] = [document.createElement("span"), document.createElement("small")];
          words.textContent = text;
          sort.textContent = kind;
          option.append(words, " ", sort);
          return option;
        }),
      );
      list.hidden = shown.length === 0;
      input.setAttribute("aria-expanded", String(!list.hidden));
      said.textContent = list.hidden ? "" : `有 ${shown.length} 条搜索建议，用上下方向键选择`;
    }

    function close() {
      clearTimeout(timer);
      asking?.abort();
      if (!list.hidden) show([]);
    }

    async function ask() {
      asking?.abort();
      const asked = input.value.trim();
      if (asked === "") return close();
      const mine = (asking = new AbortController());
      try {
        if (!known.has(asked)) {
          const address = new URL("suggest", form.action);
          address.searchParams.set("q", asked);
          const reply = await fetch(address, { signal: mine.signal });
          if (!reply.ok) return close();
          known.set(asked, (await reply.json()).suggestions);
          setTimeout(() => known.delete(asked), 10_000);
        }
        if (!mine.signal.aborted && document.activeElement === input) show(known.get(asked));
      } catch {
        // Nothing comes from the server, or the question has changed meanwhile: the form works all the same.
        if (!mine.signal.aborted) close();
      }
    }

    function soon() {
      clearTimeout(timer);
      timer = setTimeout(ask, PAUSE);
    }

    function take({ text, href }) {
      close();
      if (href) return location.assign(href);
      input.value = text;
      form.requestSubmit();
    }

    input.addEventListener("compositionstart", () => (isComposing = true));
    input.addEventListener("compositionend", () => {
      isComposing = false;
      soon();
    });
    input.addEventListener("input", () => {
      if (!isComposing) soon();
    });
    input.addEventListener("keydown", (event) => {
      // Keys that choose among the characters of an input method are not ours.
      if (isComposing || event.isComposing || event.keyCode === 229) return;
      const { key } = event;
      if (key === "ArrowDown" || key === "ArrowUp") {
        event.preventDefault();
        if (list.hidden) return void ask();
        const rows = shown.length + 1;
        mark(((active + 1 + (key === "ArrowDown" ? 1 : rows - 1)) % rows) - 1);
      } else if (key === "Enter" && shown[active]) {
        event.preventDefault();
        take(shown[active]);
      } else if (key === "Escape" && !list.hidden) {
        event.preventDefault();
        close();
      } else if (key === "ArrowLeft" || key === "ArrowRight" || key === "Home" || key === "End") {
        mark(-1);
      }
    });
    input.addEventListener("blur", close);
    form.addEventListener("submit", close);
    addEventListener("pagehide", close);
    // The field keeps the focus while a suggestion is pointed at.
    list.addEventListener("mousedown", (event) => event.preventDefault());
    list.addEventListener("click", ({ target }) => {
      const at = [...list.children].indexOf(target.closest("li"));
      if (shown[at]) take(shown[at]);
    });
  }

  for (const input of document.querySelectorAll(".find input[type=search]")) suggestIn(input);
}
