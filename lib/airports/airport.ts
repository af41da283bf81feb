/** A place with an IATA code; coordinates in degrees, `zone` an IANA name, `country` ISO 3166 alpha-2. */
export type Airport = {
  iata: string;
  /** Empty for some small fields. */
  icao: string;
  name: string;
  /** Empty where the source names no city. */
  city: string;
  country: string;
  latitude: number;
  longitude: number;
  zone: string;
};

type Position = Pick<Airport, "latitude" | "longitude">;

// Mean radius of the earth (IUGG, 6371.0088 km) in statute miles.
const EARTH_RADIUS_MILES = 3958.7613;

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}

/** Great-circle distance in statute miles, not rounded (haversine on a sphere, within 0.6 % of the ellipsoid). */
export function distanceMiles(a: Position, b: Position): number {
  const latitude = Math.sin(radians(b.latitude - a.latitude) / 2) ** 2;
  const longitude = Math.sin(radians(b.longitude - a.longitude) / 2) ** 2;
  const chord = latitude + Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * longitude;
  return 2 * EARTH_RADIUS_MILES * Math.asin(Math.min(1, Math.sqrt(chord)));
}
