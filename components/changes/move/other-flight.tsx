import type { Route } from "next";
import Form from "next/form";
import { Button } from "@/components/ui/button";
import type { Move } from "@/lib/changes/screen";
import { moveHref } from "../move-href";

/** Any flight by its id, for when none of those proposed will do. */
export function OtherFlight({ move: { bookingId, passengers, missing } }: { move: Move }) {
  const [path = ""] = moveHref(bookingId, passengers).split("?");
  return (
    <section aria-labelledby="other">
      <h2 className="bh" id="other">
        Another flight
      </h2>
      <Form action={path as Route} prefetch={false} className="field other-flight">
        <input
          type="hidden"
          name="with"
          value={passengers.map((passenger) => passenger.bookingId).join(",")}
        />
        <label htmlFor="to">Flight ID</label>
        <div className="ctl-row">
          <input
            id="to"
            name="to"
            className="in mono"
            required
            defaultValue={missing}
            key={missing}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            enterKeyHint="go"
          />
          <Button type="submit">Show its seats</Button>
        </div>
      </Form>
    </section>
  );
}
