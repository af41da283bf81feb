import type { FlightField } from "@/lib/flights/schema";

/** The words of a flight's fields: for the form, its errors and a conflict's table. */
export const fieldLabels = {
  carrier: "Airline",
  flightNumber: "Flight number",
  origin: "From",
  destination: "To",
  departureDate: "Departure day",
  departureTime: "Departure time",
  arrivalDate: "Arrival day",
  arrivalTime: "Arrival time",
  capacity: "Seats",
  price: "Fare",
  currency: "Currency",
  aircraftType: "Aircraft type",
  registration: "Registration",
  gate: "Gate",
  terminal: "Terminal",
} satisfies Partial<Record<FlightField, string>>;
