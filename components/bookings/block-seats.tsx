"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { useWatch } from "react-hook-form";
import { Form } from "@/components/forms/form";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextInput } from "@/components/forms/text-input";
import { useActionForm } from "@/components/forms/use-action-form";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { failed, told } from "@/components/ui/notify";
import { readSeats } from "@/lib/aircraft/seats";
import type { SeatMapView } from "@/lib/bookings/row";
import { blockSeats, unblockSeats } from "@/lib/flights/actions";
import { SeatMarker } from "./seat-marker";

type BlockSeatsProps = {
  map: SeatMapView;
  flightId: string;
  flight: string;
  may: { block: boolean; unblock: boolean };
};

type What = "block" | "unblock";

const whats = {
  block: {
    verb: "Block seats",
    done: "blocked",
    hint: "They are not sold until they are unblocked",
    schema: async () => (await import("@/lib/flights/schema")).seatBlocking,
    action: blockSeats,
    of: "free",
  },
  unblock: {
    verb: "Unblock",
    done: "unblocked",
    hint: "They are sold again at once",
    schema: async () => (await import("@/lib/flights/schema")).seatUnblocking,
    action: unblockSeats,
    of: "blocked",
  },
} as const;

/** Takes seats of a flight out of use, and puts them back, from two buttons; none for those who may not. */
export function BlockSeats({ may, ...flight }: BlockSeatsProps) {
  const [open, setOpen] = useState<What>();
  const close = () => setOpen(undefined);
  const offered = (["block", "unblock"] as const).filter((what) => may[what]);
  if (offered.length === 0) return null;
  return (
    <span className="block-acts">
      {offered.map((what) => (
        <Button key={what} size="sm" aria-haspopup="dialog" onClick={() => setOpen(what)}>
          {whats[what].verb}…
        </Button>
      ))}
      {offered.map((what) => (
        <Dialog
          key={what}
          open={open === what}
          onClose={close}
          title={`${what === "block" ? "Block" : "Unblock"} seats on ${flight.flight}`}
        >
          <BlockForm {...flight} what={what} onClose={close} />
        </Dialog>
      ))}
    </span>
  );
}

type BlockFormProps = Omit<BlockSeatsProps, "may"> & { what: What; onClose: () => void };

/** Seats typed one after the other or pressed on the map, and why. */
function BlockForm({ map, flightId, flight, what, onClose }: BlockFormProps) {
  const router = useRouter();
  const { verb, done, hint, schema, action, of } = whats[what];
  const form = useActionForm({
    schema,
    action,
    defaultValues: { flightId, seats: "", reason: "" },
    guard: false,
    onClose,
    onDone: ({ seats }) => {
      const said = `${seats.join(", ")} ${done} on ${flight}`;
      told(said, what === "block" ? () => void takeBack(seats) : undefined);
      router.refresh();
    },
  });
  const typed = useWatch({ control: form.form.control, name: "seats" });
  const marked = readSeats(typed) ?? [];

  async function takeBack(seats: string[]) {
    const answer = await unblockSeats({ flightId, seats: seats.join(" "), reason: "" }).catch(
      () => undefined,
    );
    if (answer?.ok) told(`${seats.join(", ")} ${whats.unblock.done} on ${flight}`);
    else
      failed(answer?.error.message ?? "No answer came back, so it is not known whether this was taken back.");
    router.refresh();
  }

  function toggle(seat: string) {
    const left = marked.filter((one) => one !== seat);
    form.fill({ seats: (left.length < marked.length ? left : [...marked, seat]).join(" ") });
  }

  return (
    <Form form={form} className="block-form">
      <div className="block-map">
        <SeatMarker map={map} flight={flight} marked={marked} of={of} onToggle={toggle} />
      </div>
      <div>
        <TextInput form={form} name="seats" label={`Seats to ${what}`} hint={hint} code />
        <TextInput
          form={form}
          name="reason"
          label="Reason"
          optional={what === "unblock"}
          autoComplete="off"
        />
      </div>
      <p className="form-foot">
        <Button onClick={onClose}>Leave the seats</Button>
        <SubmitButton form={form}>{verb}</SubmitButton>
      </p>
    </Form>
  );
}
