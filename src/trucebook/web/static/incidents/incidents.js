/* What one incident is, out of the rows that the site sends; and how it is told in a line. */

/** Incidents out of what `/incidents.map.json` answers, in its order; web/map_rows.py names the fields. */
export function gathered({ groups, radius, rows }) {
  return rows.map(([id, type, occurrence, day, earliest, latest, origins, status, actors, targets, where]) => {
    const places = where.map(([name, country, admin1, precision, longitude, latitude]) => ({
      name, country, admin1, precision, radius: radius[precision] ?? 0, longitude, latitude,
    }));
    return { id, type, group: groups[type], occurrence, day, earliest, latest, origins, status, actors, targets, places };
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

/** How it is supported: its status where it has one, else whether several origins tell of it. */
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
