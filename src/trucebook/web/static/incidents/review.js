/* Reviewing by keys: each does what its button or link does, and none does anything while somebody types. */

const answers = document.querySelector("[data-answers]");
const help = document.getElementById("help");
const opener = document.querySelector("[data-help]");

function toggleHelp(open = help.hidden) {
  help.hidden = !open;
  opener.setAttribute("aria-expanded", String(open));
}

function answer(button) {
  if (!answers.reportValidity()) return; // says that a name is missing, and goes there
  answers.requestSubmit(button);
}

let sent = false;
answers?.addEventListener("submit", (event) => {
  if (sent) event.preventDefault();
  sent = true;
});
addEventListener("pageshow", () => (sent = false));

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
  if (event.key === "Escape") {
    document.activeElement?.blur();
    if (help && !help.hidden) toggleHelp(false);
    return;
  }
  if (event.target.closest("input, textarea, select, [contenteditable]")) return;
  if (event.key === "?" && help) return toggleHelp();
  if (event.key === "u") return document.querySelector("[data-undo]")?.requestSubmit();
  const doing = document.querySelector(`[data-key="${CSS.escape(event.key)}"]`);
  if (!doing) return;
  event.preventDefault();
  if (doing.matches("a")) doing.click();
  else answer(doing);
});

if (opener) {
  opener.hidden = false;
  opener.addEventListener("click", () => toggleHelp());
}

document.body.dataset.keys = "on";
