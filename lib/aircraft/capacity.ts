/** The most seats an aircraft has: an A380's certified 853, rounded down. */
export const MOST_SEATS = 850;

/** Seats by IATA type, as airlines commonly fit it. A type that has winglets has its own code and the same cabin. */
const SEATS: Record<string, number> = {
  // Alaska Airlines in 2015, the demo day's fleet, and its 737 MAX 9.
  "734": 144,
  "73G": 124,
  "738": 163,
  "739": 181,
  "73W": 124,
  "73H": 163,
  "73J": 181,
  "7M9": 178,
  // Horizon Air.
  DH4: 76,
  E75: 76,
  E7W: 76,
  // American Eagle, two classes.
  CR9: 76,
  // United Express.
  CR7: 70,
  // HOP!, of Air France.
  ER4: 50,
  // Air Dolomiti.
  E90: 100,
  // Air New Zealand.
  AT7: 68,
  // Turkish Airlines, JetBlue and Aeroflot, in this order.
  "319": 126,
  "31W": 126,
  "32D": 126,
  "320": 150,
  "32A": 150,
  "321": 170,
  "32B": 170,
  // US Airways.
  "332": 252,
  "762": 204,
  // Delta Air Lines in 2016.
  M88: 149,
  // American Airlines.
  "7M8": 172,
  "789": 285,
  // Lufthansa.
  "359": 293,
  // Emirates.
  "77W": 354,
};

/** Seats an aircraft of this IATA type usually has, or undefined when no figure is known: a first guess for a person to correct. */
export function capacityOf(type: string): number | undefined {
  return Object.hasOwn(SEATS, type) ? SEATS[type] : undefined;
}
