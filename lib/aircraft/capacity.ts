/** Seats by IATA type, as airlines commonly fit it. A type that has winglets has its own code and the same cabin. */
const SEATS: Record<string, number> = {
  // Alaska Airlines in 2015, the demo day's fleet.
  "734": 144,
  "73G": 124,
  "738": 163,
  "739": 181,
  "73W": 124,
  "73H": 163,
  "73J": 181,
  // Horizon Air.
  DH4: 76,
  E75: 76,
  // American Eagle, two classes.
  CR9: 76,
  // HOP!, of Air France.
  CR7: 70,
  ER4: 50,
  // Air Dolomiti.
  E90: 100,
  // British Airways, Air France and Lufthansa, in this order.
  "319": 132,
  "320": 150,
  "321": 190,
  // US Airways.
  "332": 252,
  "762": 204,
  // Delta Air Lines in 2016.
  M88: 149,
  // Boeing's typical two classes.
  "7M8": 178,
  "7M9": 193,
  "77W": 396,
};

/** Seats an aircraft of this IATA type usually has, or undefined when no figure is known: a first guess for a person to correct. */
export function capacityOf(type: string): number | undefined {
  return Object.hasOwn(SEATS, type) ? SEATS[type] : undefined;
}
