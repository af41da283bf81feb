import { table } from "@/lib/dynamo/client";
import type { Item } from "@/lib/dynamo/item";
import { type Page, type PageRequest, readPage } from "@/lib/dynamo/paginate";
import type { Flight, FlightStatus } from "./flight";
import { flightOf } from "./item";
import { loadOf } from "./view";

/** What a list of flights may be narrowed by, in one DynamoDB filter. */
export type Narrowing = {
  /** Departing from or arriving at this airport. */
  departing?: string;
  arriving?: string;
  status?: FlightStatus;
  carrier?: string;
  /** As stored, in any of these spellings. */
  flightNumbers?: string[];
  hasSeats?: boolean;
};

export type Position = { from?: Item; back?: boolean };

type Filter = {
  FilterExpression?: string;
  ExpressionAttributeNames?: Record<string, string>;
  values: Record<string, string | number>;
};

function filterOf(narrowing: Narrowing): Filter {
  const { departing, arriving, status, carrier, flightNumbers, hasSeats } = narrowing;
  const conditions: string[] = [];
  const values: Record<string, string | number> = {};
  if (departing && arriving) {
    conditions.push("(origin = :departing OR destination = :arriving)");
    Object.assign(values, { ":departing": departing, ":arriving": arriving });
  } else if (departing) {
    conditions.push("origin = :departing");
    values[":departing"] = departing;
  } else if (arriving) {
    conditions.push("destination = :arriving");
    values[":arriving"] = arriving;
  }
  if (status) {
    conditions.push(
      status === "scheduled" ? "(attribute_not_exists(#status) OR #status = :status)" : "#status = :status",
    );
    values[":status"] = status;
  }
  if (carrier) {
    conditions.push("carrier = :carrier");
    values[":carrier"] = carrier;
  }
  if (flightNumbers) {
    const named = flightNumbers.map((number, at): [string, string] => [`:number${at}`, number]);
    conditions.push(`flight_number IN (${named.map(([name]) => name).join(", ")})`);
    Object.assign(values, Object.fromEntries(named));
  }
  if (hasSeats) {
    conditions.push("seats_available > :none");
    values[":none"] = 0;
  }
  if (conditions.length === 0) return { values };
  return {
    FilterExpression: conditions.join(" AND "),
    ...(status ? { ExpressionAttributeNames: { "#status": "status" } } : {}),
    values,
  };
}

/** A flight whose last free seats are blocked has none; DynamoDB cannot tell, since a blocked seat may be none of its aircraft's. */
function hasFreeSeats(flight: Flight): boolean {
  return (loadOf(flight).available ?? 0) > 0;
}

/** One round trip reads a whole day of a middling airline; a filter then keeps what was asked for. */
const filteredStride = 400;

/** A list as DynamoDB is asked for it, and which of the items that it gives are really in it. */
export type ListQuery = { query: PageRequest["query"]; keep: (item: Item) => boolean };

/** Flights whose local day of departure is `day`, by time of departure. */
export function dayQuery(day: string, narrowing: Narrowing): ListQuery {
  const { values, ...filter } = filterOf(narrowing);
  return {
    query: {
      TableName: table("flights"),
      IndexName: "by_day",
      KeyConditionExpression: "departure_date = :day",
      ...filter,
      ExpressionAttributeValues: { ...values, ":day": day },
    },
    keep: (item) => !narrowing.hasSeats || hasFreeSeats(flightOf(item)),
  };
}

/** A page of the flights whose local day of departure is `day`. */
export async function listByDay(
  day: string,
  narrowing: Narrowing,
  size: number,
  position: Position = {},
): Promise<Page<Flight>> {
  const list = dayQuery(day, narrowing);
  const page = await readPage({
    ...list,
    keys: ["departure_date", "departure_time", "flight_id"],
    size,
    stride: list.query.FilterExpression ? filteredStride : size + 1,
    ...position,
  });
  return { ...page, items: page.items.map(flightOf) };
}

export type RouteSpan = {
  origin: string;
  destination: string;
  from: string;
  until: string;
  keep: (flight: Flight) => boolean;
};

/**
 * Flights from one airport to another whose stored time of departure lies between two texts, by that text. Stored
 * times may be UTC or zone-less wall clocks, so give bounds that cover both, and say in `keep` which really belong.
 */
export function routeQuery(
  route: RouteSpan,
  narrowing: Omit<Narrowing, "departing" | "arriving">,
): ListQuery {
  const { values, ...filter } = filterOf(narrowing);
  return {
    query: {
      TableName: table("flights"),
      IndexName: "by_route",
      KeyConditionExpression:
        "origin = :origin AND destination = :destination AND departure_time BETWEEN :from AND :until",
      ...filter,
      ExpressionAttributeValues: {
        ...values,
        ":origin": route.origin,
        ":destination": route.destination,
        ":from": route.from,
        ":until": route.until,
      },
    },
    keep: (item) => {
      const flight = flightOf(item);
      return route.keep(flight) && (!narrowing.hasSeats || hasFreeSeats(flight));
    },
  };
}

/** A page of those flights. */
export async function listByRoute(
  route: RouteSpan,
  narrowing: Omit<Narrowing, "departing" | "arriving">,
  size: number,
  position: Position = {},
): Promise<Page<Flight>> {
  const list = routeQuery(route, narrowing);
  const page = await readPage({
    ...list,
    keys: ["origin", "destination", "departure_time", "flight_id"],
    size,
    stride: list.query.FilterExpression ? filteredStride : size + 1,
    ...position,
  });
  return { ...page, items: page.items.map(flightOf) };
}
