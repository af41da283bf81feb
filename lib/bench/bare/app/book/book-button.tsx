"use client";

import type { BookingRequest } from "../../booking-write";
import { book } from "./actions";

export function BookButton({ request }: { request: BookingRequest }) {
  return (
    <button type="button" onClick={() => void book(request)}>
      Book {request.seat}
    </button>
  );
}
