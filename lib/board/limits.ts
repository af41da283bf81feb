/** The most events and flights that one reading of changes tells of; past it the whole day is read. */
export const mostEvents = 400;
export const mostFlights = 100;

/** How many flights' passengers one reading counts. */
export const mostCounted = 30;
