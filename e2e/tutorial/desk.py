"""A small program as the tutorial's readers write it: two tables, eight functions, no conditions.

Usage: python3 desk.py FUNCTION JSON, with DYNAMODB_ENDPOINT, AWS_REGION and credentials in the environment.
Prints what the function returns as JSON.
"""

import json
import os
import sys

import boto3

PREFIX = os.environ.get("TABLE_PREFIX", "py_dynamodb_crud_")

database = boto3.resource(
    "dynamodb",
    endpoint_url=os.environ["DYNAMODB_ENDPOINT"],
    region_name=os.environ["AWS_REGION"],
)
flights = database.Table(PREFIX + "flights")
bookings = database.Table(PREFIX + "bookings")


def create_flight(flight_id, origin, arrival_time, departure_time, destination, price, seats_available):
    flights.put_item(
        Item={
            "flight_id": flight_id,
            "origin": origin,
            "destination": destination,
            "departure_time": departure_time,
            "arrival_time": arrival_time,
            "price": price,
            "seats_available": seats_available,
        }
    )


def get_flight(flight_id):
    return flights.get_item(Key={"flight_id": flight_id}).get("Item")


def update_flight_times(flight_id, new_departure_time, new_arrival_time):
    answer = flights.update_item(
        Key={"flight_id": flight_id},
        UpdateExpression="SET departure_time = :leaves, arrival_time = :lands",
        ExpressionAttributeValues={":leaves": new_departure_time, ":lands": new_arrival_time},
        ReturnValues="UPDATED_NEW",
    )
    return answer["Attributes"]


def delete_flight(flight_id):
    flights.delete_item(Key={"flight_id": flight_id})


def create_booking(booking_id, passenger_name, flight_id, seat_number, status="confirmed"):
    bookings.put_item(
        Item={
            "booking_id": booking_id,
            "passenger_name": passenger_name,
            "flight_id": flight_id,
            "seat_number": seat_number,
            "status": status,
        }
    )


def get_booking(booking_id):
    return bookings.get_item(Key={"booking_id": booking_id}).get("Item")


def update_booking_status(booking_id, new_status):
    answer = bookings.update_item(
        Key={"booking_id": booking_id},
        UpdateExpression="SET #st = :word",
        ExpressionAttributeNames={"#st": "status"},
        ExpressionAttributeValues={":word": new_status},
        ReturnValues="UPDATED_NEW",
    )
    return answer["Attributes"]


def delete_booking(booking_id):
    bookings.delete_item(Key={"booking_id": booking_id})


FUNCTIONS = {
    one.__name__: one
    for one in (
        create_flight,
        get_flight,
        update_flight_times,
        delete_flight,
        create_booking,
        get_booking,
        update_booking_status,
        delete_booking,
    )
}

if __name__ == "__main__":
    given = json.loads(sys.argv[2])
    print(json.dumps(FUNCTIONS[sys.argv[1]](*given), default=lambda one: sorted(one) if isinstance(one, set) else str(one)))
