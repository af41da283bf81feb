import { BookButton } from "./book-button";

const example = {
  requestId: "00000000-0000-4000-8000-000000000000",
  locator: "AAAAAA",
  flightId: "none",
  givenName: "Ada",
  familyName: "Obi",
  seat: "1A",
  quote: { price: "1", currency: "USD", capacity: 1, aircraftType: "739" },
};

/** A page with the action on it, so that Next offers it; nobody opens it. */
export default function Book() {
  return <BookButton request={example} />;
}
