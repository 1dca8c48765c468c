/* The map: points where the place is a point, stripes over all of an area where it is not. */

import { crowd, html, sign, stripes, svg } from "./glyphs.js";
import { days, kind, line, support, who } from "./incidents.js";
import { countries, countryShape, middle, provinceShape, provinces } from "./shapes.js";

const CELL = 58; // pixels within which points are shown as one
const MOST_LISTED = 60; // incidents that a list over the map names
const PROVINCES_FROM = 5; // zoom from which borders of provinces are drawn
const HOME = { center: [20, 30], zoom: 2 };

/**
 * Draw a map into `box`.
 *
 * @param {HTMLElement} box
 * @param {{onHover: (ids: string[]) => void, onSelect: (id: string) => void, onMove: () => void, start: string}} on
 */
export function drawMap(box, on) {
  const map = L.map(box, {
    minZoom: 1,
    maxZoom: 12,
    zoomSnap: 0.5,
    worldCopyJump: true,
    attributionControl: false,
    renderer: L.svg({ padding: 0.4 }),
  });
  L.control.attribution({ prefix: false }).addAttribution("Shapes: Natural Earth").addTo(map);
  L.control.scale({ imperial: false }).addTo(map);
  for (const [name, level] of [["land", 210], ["borders", 220], ["names", 230], ["areas", 400], ["discs", 420]]) {
    map.createPane(name).style.zIndex = level;
  }
  for (const name of ["land", "borders", "names"]) map.getPane(name).style.pointerEvents = "none";
  const renderers = Object.fromEntries(["land", "borders", "areas", "discs"].map((name) => [name, L.svg({ pane: name, padding: 0.4 })]));
  const layers = { names: L.layerGroup().addTo(map), areas: L.layerGroup().addTo(map), badges: L.layerGroup().addTo(map), points: L.layerGroup().addTo(map) };
  let shown = [];
  let areas = new Map();
  let lit = new Set();
  let selected = "";
  let turn = 0;

  const started = place(on.start);
  let moved = started !== null;
  for (const name of ["pointerdown", "wheel", "keydown"]) box.addEventListener(name, () => (moved = true), { passive: true });
  map.setView(started?.center ?? HOME.center, started?.zoom ?? HOME.zoom);
  drawLand();
  map.on("moveend", () => {
    drawPoints();
    drawBadges();
    drawNames();
    on.onMove();
  });

  async function drawLand() {
    const land = await countries();
    L.geoJSON(land, { pane: "land", renderer: renderers.land, style: { className: "land" }, interactive: false }).addTo(map);
    drawNames();
  }

  const bordered = new Set();
  async function drawBorders(codes) {
    if (map.getZoom() < PROVINCES_FROM) return;
    for (const code of codes) {
      if (bordered.has(code)) continue;
      bordered.add(code);
      const shapes = await provinces(code);
      L.geoJSON(shapes, { pane: "borders", renderer: renderers.borders, style: { className: "border" }, interactive: false }).addTo(map);
    }
  }

  async function drawNames() {
    const own = ++naming;
    const zoom = map.getZoom();
    const view = map.getBounds();
    const names = [];
    for (const one of await countries()) {
      const at = (one.middle ??= middle(one.geometry));
      if (zoom >= 3 && at.size * 4 ** zoom > 22000 && view.contains([at.latitude, at.longitude])) names.push([at, one.properties.name, "country-name"]);
    }
    if (zoom >= PROVINCES_FROM + 1) {
      for (const code of bordered) {
        for (const one of await provinces(code)) {
          const at = (one.middle ??= middle(one.geometry));
          if (at.size * 4 ** zoom > 9000 && view.contains([at.latitude, at.longitude])) names.push([at, one.properties.name, "province-name"]);
        }
      }
    }
    if (own !== naming) return;
    layers.names.clearLayers();
    for (const [at, name, kind_] of names) {
      const icon = L.divIcon({ className: kind_, html: html("span", {}, name), iconSize: [0, 0] });
      L.marker([at.latitude, at.longitude], { icon, pane: "names", interactive: false, keyboard: false }).addTo(layers.names);
    }
  }
  let naming = 0;

  /* Areas */

  function areaOf(one) {
    if (one.precision === "country" || one.longitude === null) return `country ${one.country}`;
    return one.precision === "province" ? `province ${one.country} ${one.admin1 || one.name}` : "";
  }

  async function drawAreas() {
    const own = ++turn;
    const found = new Map();
    for (const incident of shown) {
      for (const one of incident.places) {
        const key = areaOf(one);
        if (!key) continue;
        const area = found.get(key) ?? { place: one, incidents: [] };
        if (area.incidents.at(-1) !== incident) area.incidents.push(incident);
        found.set(key, area);
      }
    }
    await Promise.all([...found].map(async ([key, area]) => (area.shape = areas.get(key)?.shape ?? (await shapeOf(key, area.place)))));
    if (own !== turn) return;
    areas = found;
    layers.areas.clearLayers();
    drawn.areas = [...found.entries()].sort(([a], [b]) => a.localeCompare(b)).map(([key, area]) => drawArea(key, area));
    drawBadges();
  }
  const drawn = { areas: [], badges: [], points: [] };

  /** How many are somewhere within areas; where badges would hide each other, one for several areas. */
  function drawBadges() {
    const zoom = map.getZoom();
    const cells = new Map();
    for (const area of areas.values()) {
      if (!area.centre) continue;
      const at = map.project(area.centre, zoom);
      const key = `${Math.floor(at.x / CELL)} ${Math.floor(at.y / CELL)}`;
      const cell = cells.get(key) ?? { names: [], incidents: new Set(), x: 0, y: 0 };
      cell.names.push(area.name);
      cell.x += at.x;
      cell.y += at.y;
      for (const one of area.incidents) cell.incidents.add(one);
      cells.set(key, cell);
    }
    layers.badges.clearLayers();
    drawn.badges = [...cells.values()].map((cell) => {
      const at = map.unproject([cell.x / cell.names.length, cell.y / cell.names.length], zoom);
      const title = `${cell.names.length > 3 ? `${cell.names.length} areas` : cell.names.join(", ")}: somewhere within`;
      const incidents = [...cell.incidents];
      const marker = badgeAt(at, crowd(incidents, { square: true }), `${title}, ${many(incidents)}`, { below: true });
      bind(marker, incidents, title);
      marker.addTo(layers.badges);
      return { ids: new Set(incidents.map((one) => one.id)), elements: () => [marker.getElement()] };
    });
    light();
  }

  const shapeOf = (key, one) =>
    key.startsWith("country") ? countryShape(one.country) : provinceShape(one.country, one.admin1 || one.name, one.longitude, one.latitude);

  function drawArea(key, { place: at, incidents, shape }) {
    const group = most(incidents);
    const wide = key.startsWith("country");
    const style = { className: `area ${group}`, fillColor: `url(#area-${group})`, fillOpacity: Math.min(1, 0.35 + 0.16 * Math.log10(incidents.length)) * (wide ? 0.4 : 1), weight: 1 };
    const options = { pane: "areas", renderer: renderers.areas, ...style };
    const name = wide ? (shape?.properties.name ?? at.name) : at.admin1 || at.name;
    let layer = null;
    if (shape) layer = L.geoJSON(shape, { style: options, ...options });
    else if (at.longitude !== null) layer = L.circle([at.latitude, at.longitude], { radius: 1000 * (at.radius || 120), ...options });
    layer?.addTo(layers.areas);
    if (layer) bind(layer, incidents, `${name}: somewhere within`);
    const centre = shape && wide ? middle(shape.geometry) : at;
    areas.set(key, { ...areas.get(key), name, centre: centre.longitude === null ? null : [centre.latitude, centre.longitude] });
    return { ids: new Set(incidents.map((one) => one.id)), elements: () => paths(layer) };
  }

  function paths(layer) {
    if (!layer) return [];
    return layer.getLayers ? layer.getLayers().map((one) => one.getElement()) : [layer.getElement()];
  }

  function most(incidents) {
    const counts = new Map();
    for (const one of incidents) counts.set(one.group, (counts.get(one.group) ?? 0) + 1);
    return [...counts].sort((a, b) => b[1] - a[1])[0][0];
  }

  /* Points, those close together as one */

  function drawPoints() {
    const zoom = map.getZoom();
    const view = map.getPixelBounds().pad(0.15);
    const cells = new Map();
    const discs = new Map();
    for (const incident of shown) {
      for (const one of incident.places) {
        if (areaOf(one)) continue;
        const at = map.project([one.latitude, one.longitude], zoom);
        if (!view.contains(at)) continue;
        if (one.precision === "district") discs.set(`${one.latitude} ${one.longitude} ${incident.group}`, [one, incident]);
        const key = `${Math.floor(at.x / CELL)} ${Math.floor(at.y / CELL)}`;
        const cell = cells.get(key) ?? { places: [], incidents: [], x: 0, y: 0 };
        cell.places.push(one);
        cell.x += at.x;
        cell.y += at.y;
        if (cell.incidents.at(-1) !== incident) cell.incidents.push(incident);
        cells.set(key, cell);
      }
    }
    layers.points.clearLayers();
    for (const [one, incident] of discs.values()) drawDisc(one, incident);
    drawn.points = [...cells.values()].map((cell) => drawCell(cell, zoom));
    drawBorders(new Set([...cells.values()].flatMap((cell) => cell.places.map((one) => one.country))));
    light();
  }

  function drawCell(cell, zoom) {
    const { incidents, places } = cell;
    const at = map.unproject([cell.x / places.length, cell.y / places.length], zoom);
    const ids = new Set(incidents.map((one) => one.id));
    if (incidents.length > 1) {
      const marker = badgeAt(at, crowd(incidents), `${many(incidents)} near ${places[0].name}`);
      bind(marker, incidents, `${incidents.length} close together`, places);
      marker.addTo(layers.points);
      return { ids, elements: () => [marker.getElement()] };
    }
    const [one] = incidents;
    const marker = badgeAt(at, sign(one), line(one));
    bind(marker, incidents, places[0].name);
    marker.addTo(layers.points);
    return { ids, elements: () => [marker.getElement()] };
  }

  /** A district has no shape here: a striped disc as wide as it may be. */
  function drawDisc(one, incident) {
    const options = { pane: "discs", renderer: renderers.discs, className: `area ${incident.group}`, fillColor: `url(#disc-${incident.group})`, fillOpacity: 0.6, weight: 1, interactive: false };
    L.circle([one.latitude, one.longitude], { radius: 1000 * (one.radius || 40), ...options }).addTo(layers.points);
  }

  /** A sign at a point, or just below it, so that both can be seen where points and an area meet. */
  function badgeAt(at, drawing, words, { below = false } = {}) {
    const size = Number(drawing.getAttribute("width"));
    const icon = L.divIcon({ className: "badge", html: drawing, iconSize: [size, size], iconAnchor: [size / 2, below ? -6 : size / 2] });
    const marker = L.marker(at, { icon, riseOnHover: true });
    marker.on("add", () => {
      const element = marker.getElement();
      element.setAttribute("aria-label", words);
      element.addEventListener("keydown", (event) => event.key === "Enter" && marker.fire("click"));
    });
    return marker;
  }

  /* Hovering, selecting */

  function bind(layer, incidents, title, places = null) {
    const ids = incidents.map((one) => one.id);
    layer.bindTooltip(() => brief(incidents, title), { sticky: !layer.getLatLng, className: "brief", direction: "top", opacity: 1 });
    layer.on("mouseover", () => on.onHover(ids));
    layer.on("mouseout", () => on.onHover([]));
    layer.on("click", () => {
      if (places && spread(places) && map.getZoom() < map.getMaxZoom()) {
        map.fitBounds(L.latLngBounds(places.map((one) => [one.latitude, one.longitude])), { padding: [60, 60], maxZoom: map.getZoom() + 4 });
        return;
      }
      if (incidents.length === 1) on.onSelect(incidents[0].id);
      const at = layer.getLatLng?.() ?? layer.getBounds().getCenter();
      L.popup({ maxHeight: 320, maxWidth: 340, minWidth: 260, className: "listed" }).setLatLng(at).setContent(list(incidents, title)).openOn(map);
    });
  }

  const spread = (places) => new Set(places.map((one) => `${one.latitude.toFixed(3)} ${one.longitude.toFixed(3)}`)).size > 1;

  function list(incidents, title) {
    const items = incidents.slice(0, MOST_LISTED).map((one) => {
      const link = html("a", { href: `/incidents/${one.id}` }, kind(one));
      const choose = html("button", { type: "button", class: "small" }, "Select");
      choose.addEventListener("click", () => on.onSelect(one.id));
      const drawing = sign(one);
      return html("li", {}, drawing, html("span", {}, link, html("span", { class: "quiet" }, [who(one), days(one), support(one)].filter(Boolean).join(" · "))), choose);
    });
    const more = incidents.length - items.length;
    const rest = more > 0 ? [html("p", { class: "quiet" }, `and ${more.toLocaleString("en")} more: filter to see them, or use the list.`)] : [];
    return html("div", {}, html("b", {}, title), html("ul", {}, ...items), ...rest);
  }

  function brief(incidents, title) {
    if (incidents.length === 1) return html("span", {}, line(incidents[0]));
    return html("span", {}, html("b", {}, title), html("br"), many(incidents));
  }

  function light() {
    for (const mark of [...drawn.areas, ...drawn.badges, ...drawn.points]) {
      const on_ = [...lit].some((id) => mark.ids.has(id));
      const chosen = selected !== "" && mark.ids.has(selected);
      for (const element of mark.elements()) {
        element?.classList.toggle("on", on_);
        element?.classList.toggle("chosen", chosen);
      }
    }
  }

  function addStripes() {
    for (const [name, prefix] of [["areas", "area"], ["discs", "disc"]]) {
      const root = renderers[name]._container ?? null;
      if (root && !root.querySelector("defs")) root.prepend(stripes(prefix));
    }
  }

  for (const name of ["areas", "discs"]) renderers[name].addTo(map);
  addStripes();

  return {
    map,
    /** Show these incidents, and none else. */
    async show(incidents) {
      shown = incidents;
      drawPoints();
      await drawAreas();
    },
    /** Light up these. */
    hover(ids) {
      lit = new Set(ids);
      light();
    },
    /** Mark one, and bring it into view. */
    select(id, { move = false } = {}) {
      selected = id;
      light();
      const one = move && shown.find((incident) => incident.id === id);
      const at = one && one.places.find((place_) => place_.longitude !== null);
      if (at && !map.getBounds().pad(-0.1).contains([at.latitude, at.longitude])) map.setView([at.latitude, at.longitude], Math.max(map.getZoom(), 5));
    },
    /** Show all of `incidents`, unless the address says where the map stands. */
    fit(incidents) {
      const points = incidents.flatMap((one) => one.places).filter((one) => one.longitude !== null).map((one) => [one.latitude, one.longitude]);
      if (points.length) map.fitBounds(L.latLngBounds(points), { padding: [30, 30], maxZoom: 6, animate: false });
    },
    /** Whether the address, or a person, said where the map stands. */
    moved: () => moved,
    /** The part of the world that is seen: [west, south, east, north]. */
    bounds() {
      const seen = map.getBounds();
      if (seen.getEast() - seen.getWest() >= 360) return [-180, clamp(seen.getSouth()), 180, clamp(seen.getNorth())];
      return [turned(seen.getWest()), clamp(seen.getSouth()), turned(seen.getEast()), clamp(seen.getNorth())];
    },
    /** Where the map stands, for the address. */
    where() {
      const { lat, lng } = map.getCenter();
      return `${lat.toFixed(3)},${turned(lng).toFixed(3)},${map.getZoom()}`;
    },
  };
}

const many = (incidents) => `${incidents.length.toLocaleString("en")} incident${incidents.length === 1 ? "" : "s"}`;
const clamp = (latitude) => Number(Math.max(-90, Math.min(90, latitude)).toFixed(3));
const turned = (longitude) => Number(((((longitude + 180) % 360) + 360) % 360 - 180).toFixed(3));

function place(text) {
  const [latitude, longitude, zoom] = (text ?? "").split(",").map(Number);
  return [latitude, longitude, zoom].every(Number.isFinite) && Math.abs(latitude) <= 90 ? { center: [latitude, longitude], zoom } : null;
}
