/* The page of incidents: the list, the map and the timeline of the same incidents, each of which moves the others.

   What is looked at lives in the address: the filters, the days, the part of the map, where the map stands, and
   the incident that is selected. */

import { legend } from "./glyphs.js";
import { between, gathered, inside } from "./incidents.js";
import { drawMap } from "./map.js";
import { drawTimeline } from "./timeline.js";

const VIEW = new Set(["since", "until", "bounds", "map", "sel", "sort", "limit", "offset"]);

function start() {
  const views = document.querySelector("[data-views]");
  const form = document.querySelector("form.filters");
  if (!views || views.dataset.started) return;
  views.dataset.started = "yes";
  views.hidden = false;
  document.querySelector("[data-linked]").classList.add("linked");
  const field = (name) => form.elements.namedItem(name);
  const results = () => document.getElementById("results");
  const status = views.querySelector("[data-status]");
  const follow = views.querySelector("[data-follow]");
  views.querySelector("[data-legend]").append(legend());
  follow.checked = field("bounds").value !== "";

  let all = [];
  let asked = null;
  let hovered = "";
  let asking = null;

  const map = drawMap(views.querySelector("[data-map]"), { onHover: hover, onSelect: select, onMove: moved, start: field("map").value });
  const timeline = drawTimeline(views.querySelector("[data-timeline]"), {
    onHover: hover,
    onBrush(since, until) {
      field("since").value = since;
      field("until").value = until;
      changed();
    },
  });

  /* What is shown */

  const bounds = () => (follow.checked ? map.bounds() : null);
  const inView = (one) => inside(one, bounds());
  const inTime = (one) => between(one, field("since").value.trim(), field("until").value.trim());

  async function load() {
    const query = new URLSearchParams([...new FormData(form)].filter(([name, value]) => value.trim() && !VIEW.has(name)));
    if (asked === query.toString()) return redraw();
    asked = query.toString();
    asking?.abort();
    asking = new AbortController();
    status.textContent = "Fetching …";
    try {
      all = gathered(await fetched(query, asking.signal));
      redraw();
      if (!map.moved()) map.fit(all.filter(inTime));
    } catch (error) {
      if (error.name !== "AbortError") status.textContent = `The map and the timeline could not be drawn: ${error.message}. The list below holds.`;
    }
  }

  async function fetched(query, signal) {
    const answer = await fetch(`/incidents.map.json?${query}`, { signal });
    if (!answer.ok) throw new Error((await answer.json()).error ?? answer.statusText);
    return answer.json();
  }

  function redraw() {
    const dated = all.filter(inTime);
    map.show(dated);
    timeline.show(all.filter(inView));
    timeline.choose(field("since").value.trim(), field("until").value.trim());
    select(field("sel").value, { quiet: true });
    views.querySelector("[data-whole]").hidden = !(field("since").value || field("until").value);
    tell(dated);
  }

  function tell(dated) {
    const seen = dated.filter(inView);
    const nowhere = seen.filter((one) => !one.places.length).length;
    const number = (count) => count.toLocaleString("en");
    const words = [`${number(seen.length)} incident${seen.length === 1 ? "" : "s"}`];
    if (nowhere) words.push(`${number(nowhere)} of them at no place that is told`);
    status.textContent = words.join(", ");
  }

  /* Hovering and selecting, in all three */

  function hover(ids) {
    const key = ids.join(" ");
    if (key === hovered) return;
    hovered = key;
    map.hover(ids);
    timeline.hover(ids);
    const wanted = new Set(ids);
    for (const row of results().querySelectorAll("[data-incident]")) row.classList.toggle("on", wanted.has(row.dataset.incident));
  }

  function select(id, { quiet = false, move = false } = {}) {
    field("sel").value = id;
    map.select(id, { move });
    timeline.select(id);
    for (const row of results().querySelectorAll("[data-incident]")) {
      const chosen = id !== "" && row.dataset.incident === id;
      row.classList.toggle("chosen", chosen);
      row.querySelector("[data-locate]")?.setAttribute("aria-pressed", String(chosen));
      if (chosen && !quiet) row.scrollIntoView({ block: "nearest", behavior: "smooth" });
    }
    if (!quiet) remember();
  }

  document.addEventListener("pointerover", (event) => {
    const row = event.target.closest?.("#results [data-incident]");
    if (row) hover([row.dataset.incident]);
    else if (!event.target.closest?.("[data-views]")) hover([]);
  });
  document.addEventListener("focusin", (event) => {
    const row = event.target.closest?.("#results [data-incident]");
    if (row) hover([row.dataset.incident]);
  });
  document.addEventListener("click", (event) => {
    const row = event.target.closest?.("#results [data-incident]");
    if (!row || event.target.closest("a, summary, input") || getSelection().toString()) return;
    select(field("sel").value === row.dataset.incident ? "" : row.dataset.incident, { move: true });
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && field("sel").value && !event.target.closest("input, select, textarea, details.pick")) select("");
  });

  /* The address */

  function remember() {
    const address = new URL(location.href);
    for (const name of ["map", "sel"]) {
      if (field(name).value) address.searchParams.set(name, field(name).value);
      else address.searchParams.delete(name);
    }
    history.replaceState(history.state, "", address);
  }

  let settling = 0;
  function moved() {
    field("map").value = map.where();
    clearTimeout(settling);
    settling = setTimeout(() => {
      remember();
      if (!follow.checked) return;
      timeline.show(all.filter(inView));
      tell(all.filter(inTime));
      limit();
    }, 350);
  }

  function limit() {
    const now = follow.checked ? map.bounds().join(",") : "";
    if (field("bounds").value === now) return;
    field("bounds").value = now;
    changed();
  }

  const changed = () => form.dispatchEvent(new Event("change", { bubbles: true }));
  follow.addEventListener("change", () => {
    limit();
    redraw();
  });
  views.querySelector("[data-whole]").addEventListener("click", () => {
    field("since").value = "";
    field("until").value = "";
    changed();
  });
  views.querySelector("[data-fit]").addEventListener("click", () => map.fit(all.filter(inTime)));

  document.addEventListener("htmx:afterSettle", (event) => {
    if (event.target.id !== "results") return;
    locatable();
    load();
  });

  function locatable() {
    for (const button of results().querySelectorAll("[data-locate]")) button.hidden = false;
  }
  locatable();
  load();
}

document.addEventListener("htmx:historyRestore", () => location.reload());
start();
