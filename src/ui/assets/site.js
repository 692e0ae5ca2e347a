// Keeps the reader's display settings and lets the print button print. Pages are complete without it.
function kept(name) {
  try {
    return localStorage.getItem(`display-${name}`);
  } catch {
    return null;
  }
}

{
  const root = document.documentElement;
  const names = ["look", "size", "text"];
  for (const name of names) {
    const value = kept(name);
    if (value) root.dataset[name] = value;
  }
  addEventListener("DOMContentLoaded", () => {
    for (const input of document.querySelectorAll("input[data-kept]")) {
      if (root.dataset[input.name]) input.checked = root.dataset[input.name] === input.value;
      input.addEventListener("change", () => {
        root.dataset[input.name] = input.value;
        try {
          localStorage.setItem(`display-${input.name}`, input.value);
        } catch {}
      });
    }
    // Says that a hit was opened, and of which question; nothing of who opened it.
    for (const hits of document.querySelectorAll("[data-opened]")) {
      let isTold = false;
      hits.addEventListener("click", ({ target }) => {
        if (isTold || !target.closest(".hits > li > a, .card a")) return;
        isTold = true;
        navigator.sendBeacon(hits.dataset.opened, new URLSearchParams({ q: hits.dataset.asked }));
      });
    }
    for (const button of document.querySelectorAll("button[data-print]")) {
      button.hidden = false;
      button.addEventListener("click", () => print());
    }
  });
}
