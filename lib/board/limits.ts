/** The most events and flights that one reading of changes tells of; past it the whole day is read. */
export const mostEvents = 400;
export const mostFlights = 100;

/** How many flights' passengers one reading counts. */
export const mostCounted = 30;

/** How long the ids of those flights may be together in an address, of which a server takes 16 KiB with all its headers. */
export const mostAsked = 4_000;
