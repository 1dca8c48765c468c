/* What every page has: short addresses, links that follow the filters, pickers that close. */

/** Leave empty parameters out of a filter's request, so that addresses stay short. */
document.addEventListener("htmx:configRequest", (event) => {
  if (!event.target.closest("[data-tidy]")) return;
  const given = event.detail.formData ?? event.detail.parameters;
  for (const name of [...given.keys()]) {
    const kept = given.getAll(name).filter((value) => value.trim() !== "");
    given.delete(name);
    kept.forEach((value) => given.append(name, value));
  }
});

/** The same without htmx: a form sent the plain way. */
document.addEventListener("submit", (event) => {
  if (!event.target.matches("[data-tidy]")) return;
  for (const field of event.target.elements) {
    if (field.name && field.value.trim() === "") field.disabled = true;
  }
  setTimeout(() => {
    for (const field of event.target.elements) field.disabled = false;
  });
});

/** CSV and JSON of what is shown now, after filters changed in place. */
document.addEventListener("htmx:pushedIntoHistory", () => {
  for (const link of document.querySelectorAll("a[data-format]")) {
    link.search = location.search;
  }
});

/** A failed answer is shown where the answer would have been. */
document.addEventListener("htmx:beforeSwap", (event) => {
  if (event.detail.xhr.status >= 400 && event.detail.xhr.responseText.includes('id="results"')) {
    event.detail.shouldSwap = true;
    event.detail.isError = false;
  }
});

/** An open picker closes when somebody clicks elsewhere or presses Escape. */
document.addEventListener("click", (event) => {
  for (const picker of document.querySelectorAll("details.pick[open]")) {
    if (!picker.contains(event.target)) picker.open = false;
  }
});
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  const picker = document.activeElement?.closest?.("details.pick[open]");
  if (picker) {
    picker.open = false;
    picker.querySelector("summary").focus();
  }
});

/** `/` goes to the search field, unless somebody is typing. */
document.addEventListener("keydown", (event) => {
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.closest("input, textarea, select, [contenteditable]")) return;
  event.preventDefault();
  document.getElementById("search")?.focus();
});

/** The last of several fields makes room for one more when something is typed into it. */
document.addEventListener("input", (event) => {
  const field = event.target;
  if (!field.matches?.("input[data-grows]") || !field.value) return;
  const next = field.cloneNode();
  next.value = "";
  next.removeAttribute("id");
  next.setAttribute("aria-label", field.name.replace(/^f-/, ""));
  field.removeAttribute("data-grows");
  field.after(next);
});
