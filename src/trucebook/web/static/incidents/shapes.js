/* Shapes of countries and provinces (Natural Earth), fetched once when they are needed. */

const fetched = new Map();

async function topology(address, name) {
  const answer = await fetch(address);
  if (!answer.ok) return [];
  const held = await answer.json();
  return topojson.feature(held, held.objects[name]).features.map(unbroken);
}

/** A shape whose rings go on beyond the date line instead of coming back around the world. */
function unbroken(feature) {
  const polygons = feature.geometry.type === "Polygon" ? [feature.geometry.coordinates] : feature.geometry.coordinates;
  for (const ring of polygons.flat()) {
    for (let i = 1; i < ring.length; i++) {
      const step = ring[i][0] - ring[i - 1][0];
      if (Math.abs(step) > 180) ring[i] = [ring[i][0] - 360 * Math.round(step / 360), ring[i][1]];
    }
    if (Math.max(...ring.map((point) => point[0])) < -180) ring.forEach((point, i) => (ring[i] = [point[0] + 360, point[1]]));
  }
  return feature;
}

function once(address, name) {
  if (!fetched.has(address)) fetched.set(address, topology(address, name).catch(() => []));
  return fetched.get(address);
}

/** All countries: features with `name` and `code`. */
export const countries = () => once("/static/map/countries.json", "countries");

/** The provinces of a country, by its code; none where there are no shapes of it. */
export function provinces(code) {
  return /^[A-Z]{2}$/.test(code) ? once(`/static/map/provinces/${code}.json`, "provinces") : Promise.resolve([]);
}

/** The shape of a country. */
export async function countryShape(code) {
  return (await countries()).find((one) => one.properties.code === code) ?? null;
}

/** The shape of the province that holds a point; names are spelt in too many ways to go by them first. */
export async function provinceShape(code, name, longitude, latitude) {
  const all = await provinces(code);
  const holding = all.find((one) => holds(one.geometry, longitude, latitude));
  return holding ?? all.find((one) => fold(one.properties.name) === fold(name)) ?? null;
}

const fold = (text) => (text ?? "").normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

function holds(geometry, x, y) {
  const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  return polygons.some(([outer, ...holes]) => inRing(outer, x, y) && !holes.some((hole) => inRing(hole, x, y)));
}

function inRing(ring, x, y) {
  let inside = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [ax, ay] = ring[i];
    const [bx, by] = ring[j];
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
  }
  return inside;
}

/** A point in the middle of the largest part of a shape, where a name can stand. */
export function middle(geometry) {
  const rings = geometry.type === "Polygon" ? [geometry.coordinates[0]] : geometry.coordinates.map((one) => one[0]);
  let best = null;
  for (const ring of rings) {
    const xs = ring.map((point) => point[0]);
    const ys = ring.map((point) => point[1]);
    const box = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
    const size = (box[2] - box[0]) * (box[3] - box[1]);
    if (!best || size > best.size) best = { size, longitude: (box[0] + box[2]) / 2, latitude: (box[1] + box[3]) / 2 };
  }
  return best;
}
