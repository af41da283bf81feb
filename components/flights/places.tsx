/** Where a row's flight goes from and to, the city of its far end in words. A code that is not known is a question mark. */
export function RoutePlaces({
  origin = "?",
  destination = "?",
  city,
}: Record<"origin" | "destination" | "city", string | undefined>) {
  return (
    <>
      <span className="iata">{origin}</span> <span className="three">→</span>{" "}
      <span className="iata">{destination}</span> <span className="dst">{city}</span>
    </>
  );
}

/** One end of a flight alone: its code and its city. */
export function OnePlace({ iata, city }: { iata: string; city: string | undefined }) {
  return (
    <>
      <span className="iata">{iata}</span> <span className="dst">{city}</span>
    </>
  );
}
