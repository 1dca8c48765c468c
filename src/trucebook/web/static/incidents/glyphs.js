/* The signs of the map, the timeline and their legend: colour tells the group, shape whether it happened, and the
   ring how it is supported. Colours are the style sheet's, so that they follow light and dark. */

export const GROUPS = ["violence", "control", "people", "peace"];

const NS = "http://www.w3.org/2000/svg";

/** An SVG element with attributes and children. */
export function svg(name, attributes = {}, ...children) {
  const element = document.createElementNS(NS, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}

/** An HTML element with attributes and children; text is always text. */
export function html(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}

/** How an incident is told, as the shape of its sign. */
export function shapeOf(occurrence) {
  if (occurrence === "occurred" || occurrence === "denied") return occurrence;
  return occurrence === "ruled_out" ? "ruled-out" : "ahead";
}

/** How well an incident is supported, as the ring of its sign; by its origins where it has no status. */
export function ringOf(incident) {
  if (incident.status) return incident.status;
  return incident.origins > 1 ? "likely" : "single_source";
}

/** The sign of one incident at a place that is a point. */
export function sign(incident, size = 22) {
  const shape = shapeOf(incident.occurrence);
  const drawing = svg("svg", { class: `sign ${incident.group} ${shape}`, viewBox: "-11 -11 22 22", width: size, height: size, "aria-hidden": "true" });
  drawing.append(...ring(ringOf(incident)), svg("circle", { class: "body", r: 5.5 }));
  if (shape === "denied") drawing.append(svg("path", { class: "cut", d: "M-3.2-3.2 3.2 3.2M3.2-3.2-3.2 3.2" }));
  if (shape === "ruled-out") drawing.append(svg("path", { class: "cut", d: "M-3.9 3.9 3.9-3.9" }));
  return drawing;
}

function ring(support) {
  if (support === "contested") return [svg("circle", { class: "ring broken", r: 9 })];
  if (support === "likely") return [svg("circle", { class: "ring", r: 9 })];
  if (support === "declared") return [svg("circle", { class: "ring", r: 9 }), svg("path", { class: "ring", d: "M0-10.8V-7.2" })];
  return [];
}

/** The sign of several incidents: how many, and of which groups. Round for points, square for areas. */
export function crowd(incidents, { square = false } = {}) {
  const counts = GROUPS.map((group) => incidents.filter((one) => one.group === group).length);
  const size = Math.round(28 + 6 * Math.min(4, Math.log10(incidents.length)));
  const drawing = svg("svg", { class: `crowd${square ? " area" : ""}`, viewBox: "-20 -20 40 40", width: size, height: size, "aria-hidden": "true" });
  drawing.append(square ? svg("rect", { class: "body", x: -18, y: -18, width: 36, height: 36, rx: 5 }) : svg("circle", { class: "body", r: 18 }));
  drawing.append(...(square ? bars(counts) : slices(counts)));
  const number = incidents.length > 9999 ? `${Math.round(incidents.length / 1000)}k` : String(incidents.length);
  drawing.append(svg("text", { class: number.length > 3 ? "number small" : "number", y: square ? 3 : 4.6, "text-anchor": "middle" }, number));
  return drawing;
}

function slices(counts) {
  const all = counts.reduce((a, b) => a + b, 0);
  const around = 2 * Math.PI * 16;
  let before = 0;
  return counts.flatMap((count, i) => {
    if (!count) return [];
    const slice = svg("circle", {
      class: `slice ${GROUPS[i]}`,
      r: 16,
      transform: "rotate(-90)",
      "stroke-dasharray": `${(around * count) / all} ${around}`,
      "stroke-dashoffset": (-around * before) / all,
    });
    before += count;
    return [slice];
  });
}

function bars(counts) {
  const all = counts.reduce((a, b) => a + b, 0);
  let before = 0;
  return counts.flatMap((count, i) => {
    if (!count) return [];
    const bar = svg("rect", { class: `part ${GROUPS[i]}`, x: -15 + (30 * before) / all, y: 9, width: (30 * count) / all, height: 6 });
    before += count;
    return [bar];
  });
}

/** Patterns of stripes, one for each group, for what is known less narrowly than it is drawn. */
export function stripes(prefix) {
  const defs = svg("defs");
  GROUPS.forEach((group, i) => {
    const pattern = svg("pattern", { id: `${prefix}-${group}`, patternUnits: "userSpaceOnUse", width: 7, height: 7, patternTransform: `rotate(${45 + 45 * i})` });
    pattern.append(svg("rect", { class: `stripes-ground ${group}`, width: 7, height: 7 }), svg("path", { class: `stripes ${group}`, d: "M0 0V7" }));
    defs.append(pattern);
  });
  return defs;
}

/** What the signs mean, as a list. */
export function legend() {
  const one = (sample, words) => html("li", {}, sample, html("span", {}, words));
  const like = (values) => sign({ group: "violence", occurrence: "occurred", origins: 1, ...values });
  const striped = svg("svg", { width: 22, height: 22, viewBox: "0 0 22 22", "aria-hidden": "true" });
  striped.append(stripes("legend"), svg("rect", { class: "striped-sample", width: 22, height: 22, fill: "url(#legend-violence)" }));
  const many = [...Array(5).fill({ group: "violence" }), ...Array(2).fill({ group: "people" }), { group: "peace" }];
  const groups = [
    ["violence", "violence"],
    ["control", "control: territory, movements, arrests"],
    ["people", "people: displacement, aid, releases"],
    ["peace", "peace: agreements, talks, sanctions"],
  ];
  return html(
    "ul",
    { class: "key" },
    ...groups.map(([group, words]) => one(like({ group }), words)),
    one(like({ occurrence: "planned" }), "planned, threatened or conditional"),
    one(like({ occurrence: "denied" }), "only denied"),
    one(like({ occurrence: "ruled_out" }), "said not to have happened"),
    one(like({ origins: 2 }), "several origins tell of it"),
    one(like({ status: "declared" }), "the doer says that it did it"),
    one(like({ status: "contested" }), "contested: denied by the doer, or different doers are named"),
    one(crowd(many), "several close together, by group"),
    one(striped, "somewhere within: no narrower place is told"),
    one(crowd(many, { square: true }), "several somewhere within an area"),
  );
}
