/* A report's page: a mark shows its record, a record its marks; words that are selected can become a record. */

const text = document.querySelector(".text");
const legend = document.querySelector("[data-legend]");
const marks = [...text.querySelectorAll(".m")];
const cards = new Map([...document.querySelectorAll("[data-card]")].map((card) => [card.dataset.card, card]));
const narrow = matchMedia("(max-width: 1080px)");
const KINDS = ["incident", "claim", "commitment", "agreement"];

const recordsOf = (mark) => mark.dataset.m.split(" ");

/* Marks and cards light up together */

let peek = null;

function light(ids) {
  const wanted = new Set(ids);
  for (const mark of marks) {
    mark.classList.toggle("on", wanted.size > 0 && !mark.matches(".evidence") && recordsOf(mark).some((id) => wanted.has(id)));
  }
  for (const [id, card] of cards) card.classList.toggle("on", wanted.has(id));
}

function show(mark) {
  const ids = recordsOf(mark);
  light([ids[0]]);
  const card = cards.get(ids[0]);
  if (!card) return;
  if (!narrow.matches) {
    card.scrollIntoView({ block: "nearest", behavior: "smooth" });
    return;
  }
  hide();
  peek = document.createElement("div");
  peek.className = "peek";
  peek.setAttribute("role", "status");
  const copy = card.cloneNode(true);
  copy.removeAttribute("id");
  peek.append(copy);
  document.body.append(peek);
}

function hide() {
  peek?.remove();
  peek = null;
}

for (const mark of marks) {
  mark.addEventListener("pointerenter", (event) => event.pointerType === "mouse" && show(mark));
  mark.addEventListener("focus", () => show(mark));
  mark.addEventListener("pointerleave", () => light([]));
  mark.addEventListener("blur", () => light([]));
}
for (const [id, card] of cards) {
  card.addEventListener("pointerenter", () => light([id]));
  card.addEventListener("pointerleave", () => light([]));
  card.addEventListener("focusin", () => light([id]));
}

/* On a screen that is touched, the first tap shows the record, the second goes to it */

let tapped = null;
text.addEventListener("click", (event) => {
  const mark = event.target.closest(".m");
  if (!mark || !narrow.matches || matchMedia("(hover: hover)").matches) {
    if (!mark) hide();
    return;
  }
  if (tapped !== mark) {
    event.preventDefault();
    tapped = mark;
    show(mark);
  }
});
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") {
    hide();
    chooser?.remove();
  }
});

/* What is marked can be chosen */

legend.hidden = false;
legend.addEventListener("change", () => {
  const off = new Set([...legend.querySelectorAll("input:not(:checked)")].map((box) => box.value));
  text.dataset.hide = [...off].join(" ");
  for (const mark of marks) {
    const shown = mark.dataset.k.split(" ").find((kind) => !off.has(kind));
    mark.classList.toggle("off", !shown);
    for (const kind of KINDS) mark.classList.toggle(kind, kind === shown);
  }
});

/* Selected words: where they are in the stored text, in code points, and what they can become */

const points = (string) => [...string].length;

function offset(node, within) {
  const line = (node.nodeType === Node.TEXT_NODE ? node.parentElement : node).closest("[data-start]");
  if (!line) return null;
  const before = document.createRange();
  before.setStart(line, 0);
  before.setEnd(node, within);
  return Number(line.dataset.start) + points(before.toString());
}

let chooser = null;

function choose() {
  chooser?.remove();
  chooser = null;
  const selection = getSelection();
  if (!("add" in text.dataset) || selection.isCollapsed || !selection.rangeCount) return;
  const range = selection.getRangeAt(0);
  if (!text.contains(range.commonAncestorContainer)) return;
  let start = offset(range.startContainer, range.startOffset);
  let end = offset(range.endContainer, range.endOffset);
  const words = range.toString();
  if (start === null || end === null || !words.trim()) return;
  start += points(words) - points(words.trimStart());
  end -= points(words) - points(words.trimEnd());
  chooser = document.createElement("div");
  chooser.className = "chooser";
  chooser.setAttribute("role", "toolbar");
  chooser.setAttribute("aria-label", "Add a record from the selected words");
  chooser.append("Add as");
  for (const kind of KINDS) {
    const link = document.createElement("a");
    link.className = "button small";
    link.href = `/reports/${text.dataset.report}/add?kind=${kind}&start=${start}&end=${end}`;
    link.textContent = kind;
    chooser.append(link);
  }
  document.body.append(chooser);
  const box = range.getBoundingClientRect();
  const left = Math.min(box.left + scrollX, document.documentElement.clientWidth - chooser.offsetWidth - 8);
  chooser.style.left = `${Math.max(8, left)}px`;
  chooser.style.top = `${box.bottom + scrollY + 6}px`;
}

document.addEventListener("pointerup", (event) => {
  if (!event.target.closest?.(".chooser")) setTimeout(choose);
});
document.addEventListener("keyup", (event) => {
  if (event.shiftKey || event.key === "Shift") choose();
});
