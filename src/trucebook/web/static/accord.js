/* The day of an accord: the slider and the date field move each other, and the page follows. */

const DAY = 86_400_000;
const LONG = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" });

const parts = () => {
  const form = document.querySelector("[data-day]");
  return form && { form, slide: form.querySelector("[data-slide]"), on: form.elements.namedItem("on") };
};

/** Put the slider where the date field is; a day beyond its end makes it longer. */
function follow({ form, slide, on }) {
  const days = Math.round((Date.parse(on.value) - Date.parse(form.dataset.first)) / DAY);
  if (Number.isNaN(days)) return;
  slide.max = Math.max(slide.max, days);
  slide.value = days;
  say({ slide, on });
}

/** What a screen reader says of the slider. */
function say({ slide, on }) {
  slide.setAttribute("aria-valuetext", LONG.format(Date.parse(on.value)));
}

document.addEventListener("input", (event) => {
  if (!event.target.matches("[data-slide]")) return;
  const { form, slide, on } = parts();
  on.value = new Date(Date.parse(form.dataset.first) + slide.valueAsNumber * DAY).toISOString().slice(0, 10);
  say({ slide, on });
  form.dispatchEvent(new CustomEvent("moved"));
});

document.addEventListener("change", (event) => {
  const found = parts();
  if (found && event.target === found.on) follow(found);
});

/** A step to another day brings slider and field along. */
document.addEventListener("htmx:afterSettle", () => {
  const day = document.querySelector("#results[data-on]")?.dataset.on;
  const found = parts();
  if (!day || !found || document.activeElement === found.on || document.activeElement === found.slide) return;
  found.on.value = day;
  follow(found);
});

/* Printed, nothing is folded away. */

document.addEventListener("click", (event) => {
  if (event.target.closest("[data-print]")) window.print();
});
addEventListener("beforeprint", () => {
  for (const one of document.querySelectorAll("main details:not([open])")) {
    one.open = true;
    one.dataset.unfolded = "";
  }
});
addEventListener("afterprint", () => {
  for (const one of document.querySelectorAll("main details[data-unfolded]")) {
    one.open = false;
    delete one.dataset.unfolded;
  }
});
