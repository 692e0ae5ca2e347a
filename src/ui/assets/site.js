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
    for (const button of document.querySelectorAll("button[data-print]")) {
      button.hidden = false;
      button.addEventListener("click", () => print());
    }
  });
}
