/* What one incident is, put together from its features; and how it is told in a line. */

/** Incidents out of a feature collection, in its order. */
export function gathered(collection) {
  return collection.features.map(({ geometry, properties }) => {
    const points = geometry?.type === "Point" ? [geometry.coordinates] : (geometry?.coordinates ?? []);
    const places = properties.places.map(({ place, country, admin1, precision, radius_km }, i) => {
      const [longitude, latitude] = points[i] ?? [null, null];
      return { name: place, country, admin1, precision, radius: radius_km, longitude, latitude };
    });
    return { ...properties, id: properties.incident, places };
  });
}

/** Whether an incident can have been between two days, each a day, a month or a year, or empty. */
export function between(one, since, until) {
  if (!since && !until) return true;
  if (!one.day) return false;
  if (until && one.day.slice(0, until.length) > until) return false;
  return !since || one.day >= since || (one.latest ?? "") >= since;
}

/** Whether one of an incident's places is within [west, south, east, north]. */
export function inside(one, bounds) {
  if (!bounds) return true;
  const [west, south, east, north] = bounds;
  return one.places.some(
    ({ longitude: x, latitude: y }) =>
      x !== null && y >= south && y <= north && (west <= east ? x >= west && x <= east : x >= west || x <= east),
  );
}

const plain = (code) => code.replaceAll("_", " ");

/** What happened, and whether: "air strike (planned)". */
export function kind(one) {
  return plain(one.type) + (one.occurrence === "occurred" ? "" : ` (${plain(one.occurrence)})`);
}

/** How it is supported: its status where that is known, else whether several origins tell of it. */
export function support(one) {
  if (one.status) return plain(one.status);
  return one.origins > 1 ? `${one.origins} origins` : "";
}

/** When, as days. */
export function days(one) {
  if (one.earliest && one.latest) return one.earliest === one.latest ? one.earliest : `${one.earliest} – ${one.latest}`;
  if (one.earliest) return `since ${one.earliest}`;
  return one.latest ? `by ${one.latest}` : "no day told";
}

/** Who to whom. */
export function who(one) {
  if (!one.targets) return one.actors;
  return `${one.actors || "?"} → ${one.targets}`;
}

/** An incident in a line. */
export function line(one) {
  const where = one.places.map((place) => place.name).join(", ");
  return [kind(one), who(one), where, days(one), support(one)].filter(Boolean).join(" · ");
}
