/* Files can be dropped on the form; it says what was chosen. */

const form = document.querySelector("[data-drop]");
const input = form?.querySelector('input[type="file"]');
const said = form?.querySelector("[data-chosen]");

function size(bytes) {
  return bytes < 1e6 ? `${Math.ceil(bytes / 1e3)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}

function tell() {
  const files = [...input.files];
  const bytes = files.reduce((sum, file) => sum + file.size, 0);
  const names = files.slice(0, 5).map((file) => file.name).join(", ");
  const more = files.length > 5 ? ` and ${files.length - 5} more` : "";
  said.textContent = files.length ? `${names}${more} · ${size(bytes)}` : "";
}

if (form) {
  input.addEventListener("change", tell);
  const zone = form.closest("details");
  for (const name of ["dragenter", "dragover"]) {
    document.addEventListener(name, (event) => {
      if (![...event.dataTransfer.types].includes("Files")) return;
      event.preventDefault();
      zone.open = true;
      form.classList.add("dragged");
    });
  }
  document.addEventListener("dragleave", (event) => {
    if (!event.relatedTarget) form.classList.remove("dragged");
  });
  document.addEventListener("drop", (event) => {
    if (!event.dataTransfer.files.length) return;
    event.preventDefault();
    form.classList.remove("dragged");
    input.files = event.dataTransfer.files;
    tell();
  });
  form.addEventListener("submit", () => {
    const button = form.querySelector("button.main");
    button.textContent = "Sending …";
    setTimeout(() => (button.disabled = true));
  });
}
