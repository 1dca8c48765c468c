/* The timeline: how many incidents when, by group; drawing over it limits the list to some days. */

import { GROUPS, stripes, svg } from "./glyphs.js";

const DAY = 86400000;
const HEIGHT = 116;
const FOOT = 20; // pixels below the bars, for the dates
const HEAD = 8;
const MOST_BARS = 110;

const UNITS = [
  { name: "day", of: (day) => day },
  { name: "week", of: (day) => monday(day) },
  { name: "month", of: (day) => `${day.slice(0, 7)}-01` },
  { name: "quarter", of: (day) => `${day.slice(0, 5)}${String(3 * Math.floor((Number(day.slice(5, 7)) - 1) / 3) + 1).padStart(2, "0")}-01` },
  { name: "year", of: (day) => `${day.slice(0, 4)}-01-01` },
];

const time = (day) => Date.parse(`${day}T00:00:00Z`);
const iso = (at) => new Date(at).toISOString().slice(0, 10);
const monday = (day) => iso(time(day) - ((new Date(time(day)).getUTCDay() + 6) % 7) * DAY);

function after(day, unit) {
  if (unit.name === "day") return iso(time(day) + DAY);
  if (unit.name === "week") return iso(time(day) + 7 * DAY);
  const months = { month: 1, quarter: 3, year: 12 }[unit.name];
  const number = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  return `${String(Math.floor(number / 12)).padStart(4, "0")}-${String((number % 12) + 1).padStart(2, "0")}-01`;
}

/**
 * Draw a timeline into `box`.
 *
 * @param {HTMLElement} box
 * @param {{onHover: (ids: string[]) => void, onBrush: (since: string, until: string) => void}} on
 */
export function drawTimeline(box, on) {
  let bars = [];
  let unit = UNITS[0];
  let shown = [];
  let lit = new Set();
  let chosen = "";
  let window_ = ["", ""];
  let beside = { before: 0, after: 0, undated: 0 };
  const root = svg("svg", { class: "bars", height: HEIGHT, role: "img", "aria-label": "How many incidents when" });
  const note = document.createElement("p");
  note.className = "quiet note";
  box.replaceChildren(root, note);
  new ResizeObserver(draw).observe(box);

  const width = () => Math.max(200, box.clientWidth);
  const x = (at) => (width() * (at - bars[0].from)) / (bars.at(-1).to - bars[0].from);
  const dayAt = (pixels) => iso(bars[0].from + (Math.max(0, Math.min(width() - 1, pixels)) * (bars.at(-1).to - bars[0].from)) / width());

  function divide() {
    const dated = shown.filter((one) => one.day);
    beside = { before: 0, after: 0, undated: shown.length - dated.length };
    bars = [];
    if (!dated.length) return;
    const [first, last] = span(dated.map((one) => one.day).sort());
    const inside = dated.filter((one) => one.day >= first && one.day <= last);
    beside.before = dated.filter((one) => one.day < first).length;
    beside.after = dated.filter((one) => one.day > last).length;
    const length = (time(last) - time(first)) / DAY;
    const fits = [1, 7, 30.4, 91.3, 365.2].findIndex((size) => length / size <= MOST_BARS);
    unit = UNITS[fits < 0 ? 4 : fits];
    for (let day = unit.of(first); day <= last; day = after(day, unit)) {
      bars.push({ day, from: time(day), to: time(after(day, unit)), incidents: [] });
    }
    const at = new Map(bars.map((bar) => [bar.day, bar]));
    for (const one of inside) at.get(unit.of(one.day))?.incidents.push(one);
  }

  /** From when to when bars are drawn: a few that lie far off are counted beside them. */
  function span(all) {
    const from = all[Math.floor(all.length * 0.02)];
    const to = all[Math.ceil(all.length * 0.98) - 1];
    const room = Math.max(30 * DAY, 0.5 * (time(to) - time(from)));
    const near = all.filter((day) => time(day) >= time(from) - room && time(day) <= time(to) + room);
    return [near[0], near.at(-1)];
  }

  function draw() {
    root.replaceChildren();
    if (!bars.length) {
      note.textContent = shown.length ? "None of them tells a day." : "";
      return;
    }
    root.setAttribute("width", width());
    root.setAttribute("viewBox", `0 0 ${width()} ${HEIGHT}`);
    root.append(stripes("time"));
    const most = Math.max(...bars.map((bar) => bar.incidents.length), 1);
    const tall = (count) => ((HEIGHT - FOOT - HEAD) * count) / most;
    root.append(svg("line", { class: "axis", x1: 0, x2: width(), y1: HEIGHT - FOOT, y2: HEIGHT - FOOT }));
    for (const bar of bars) root.append(drawBar(bar, tall));
    root.append(...dates(), ...brushed(), ...marked());
    root.append(svg("text", { class: "most", x: 2, y: 11 }, `${most.toLocaleString("en")} a ${unit.name}`));
    note.textContent = words();
    root.setAttribute("aria-label", summary(most));
  }

  function drawBar(bar, tall) {
    const left = x(bar.from);
    const wide = Math.max(1, x(bar.to) - left - (bars.length > 60 ? 0.5 : 2));
    const drawing = svg("g", { class: bar.incidents.some((one) => lit.has(one.id)) ? "bar on" : "bar" });
    let top = HEIGHT - FOOT;
    for (const vague of [false, true]) {
      for (const group of GROUPS) {
        const count = bar.incidents.filter((one) => one.group === group && isVague(one, bar) === vague).length;
        if (!count) continue;
        top -= tall(count);
        const look = vague ? { class: "vague", fill: `url(#time-${group})` } : { class: group };
        drawing.append(svg("rect", { x: left, y: top, width: wide, height: tall(count), ...look }));
      }
    }
    return drawing;
  }

  /** Told as a longer time than a bar covers. */
  const isVague = (one, bar) => !one.earliest || !one.latest || time(one.latest) >= time(one.earliest) + (bar.to - bar.from);

  function dates() {
    const room = Math.max(1, Math.ceil((unit.name === "day" || unit.name === "week" ? 78 : 62) / (width() / bars.length)));
    return bars
      .filter((_, i) => i % room === 0 && x(bars[i].from) < width() - 50)
      .map((bar) => svg("text", { class: "date", x: x(bar.from), y: HEIGHT - 5 }, label(bar.day)));
  }

  const label = (day) => ({ day, week: day, month: day.slice(0, 7), quarter: day.slice(0, 7), year: day.slice(0, 4) })[unit.name];

  /** What lies outside the days that were chosen is veiled. */
  function brushed() {
    const [since, until] = window_;
    if (!since && !until) return [];
    const from = since ? Math.max(0, x(time(first(since)))) : 0;
    const to = until ? Math.min(width(), x(time(last(until)) + DAY)) : width();
    const veil = (left, right) => svg("rect", { class: "veil", x: left, y: 0, width: Math.max(0, right - left), height: HEIGHT - FOOT });
    return [veil(0, from), veil(to, width()), svg("rect", { class: "window", x: from, y: 1, width: Math.max(1, to - from), height: HEIGHT - FOOT - 1 })];
  }

  /** When exactly the selected one, or the only one under the pointer, was. */
  function marked() {
    const id = lit.size === 1 ? [...lit][0] : chosen;
    const one = id && shown.find((incident) => incident.id === id);
    if (!one?.day) return [];
    const from = x(time(one.earliest ?? one.day));
    const to = x(time(one.latest ?? one.day) + DAY);
    return [svg("path", { class: "when", d: `M${from} 9V3H${Math.max(to, from + 3)}V9M${(from + Math.max(to, from + 3)) / 2} 3V${HEIGHT - FOOT}` })];
  }

  const first = (day) => (day + "-01-01".slice(day.length - 4)).slice(0, 10);
  function last(day) {
    if (day.length === 10) return day;
    if (day.length === 4) return `${day}-12-31`;
    return iso(time(after(`${day}-01`, UNITS[2])) - DAY);
  }

  function words() {
    const parts = [];
    if (beside.before) parts.push(`${beside.before.toLocaleString("en")} earlier`);
    if (beside.after) parts.push(`${beside.after.toLocaleString("en")} later`);
    if (beside.undated) parts.push(`${beside.undated.toLocaleString("en")} without a day`);
    const more = parts.length ? ` Not drawn: ${parts.join(", ")}.` : "";
    return `Draw over the bars to choose days. Striped: told as a longer time, counted from its first day.${more}`;
  }

  function summary(most) {
    return `Timeline: ${shown.length} incidents from ${bars[0].day} on, at most ${most} a ${unit.name}. Since and Until among the filters limit the days.`;
  }

  /* Drawing over it, and the pointer over a bar */

  let start = null;
  const at = (event) => event.clientX - root.getBoundingClientRect().left;
  root.addEventListener("pointerdown", (event) => {
    if (!bars.length || event.button) return;
    start = at(event);
    root.setPointerCapture(event.pointerId);
  });
  root.addEventListener("pointermove", (event) => {
    if (!bars.length) return;
    if (start !== null && Math.abs(at(event) - start) > 3) {
      window_ = chosenDays(start, at(event));
      draw();
      return;
    }
    const bar = barAt(at(event));
    on.onHover(bar ? bar.incidents.map((one) => one.id) : []);
  });
  root.addEventListener("pointerleave", () => start === null && on.onHover([]));
  root.addEventListener("pointerup", (event) => {
    if (start === null) return;
    const moved = Math.abs(at(event) - start) > 3;
    const bar = barAt(at(event));
    const days = moved ? chosenDays(start, at(event)) : bar?.incidents.length ? [bar.day, iso(bar.to - DAY)] : null;
    start = null;
    if (days) on.onBrush(...days);
  });
  root.addEventListener("pointercancel", () => {
    start = null;
  });

  const barAt = (pixels) => bars.find((bar) => pixels >= x(bar.from) && pixels < x(bar.to));
  const chosenDays = (a, b) => [dayAt(Math.min(a, b)), dayAt(Math.max(a, b))];

  return {
    /** Show these incidents, and none else. */
    show(incidents) {
      shown = incidents;
      divide();
      draw();
    },
    /** Show which days are chosen. */
    choose(since, until) {
      window_ = [since, until].map((day) => (/^\d{4}(-\d\d){0,2}$/.test(day) ? day : ""));
      draw();
    },
    /** Light up these. */
    hover(ids) {
      lit = new Set(ids);
      draw();
    },
    /** Mark one. */
    select(id) {
      chosen = id;
      draw();
    },
  };
}
