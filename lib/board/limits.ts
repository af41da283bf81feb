/**
 * The most events and flights that one reading of changes tells of; past it the whole day is read. 300 passengers who are moved at once
 * are some 900 events.
 */
export const mostEvents = 1_500;
export const mostFlights = 100;

/** How many flights' passengers one reading counts. */
export const mostCounted = 30;

/** The longest question, in characters: as many names of events, and ids of flights, as there may be. */
export const longestQuestion = 250_000;
