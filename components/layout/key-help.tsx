"use client";

import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Kbd } from "@/components/ui/kbd";
import { bindingsInForce, isTaken, lettersOn, setLetters } from "./key-bindings";

export type KeyLine = { keys: string; label: string };

/** `?` opens the list of keys: those in force on this page, then `also`, the ones that parts bind by themselves. */
export function KeyHelp({ also = [] }: { also?: readonly KeyLine[] }) {
  const [lines, setLines] = useState<readonly KeyLine[]>();
  const [letters, setLettersShown] = useState(true);

  useEffect(() => {
    function press(event: KeyboardEvent) {
      if (event.key !== "?" || isTaken(event)) return;
      event.preventDefault();
      setLettersShown(lettersOn());
      setLines(bindingsInForce());
    }
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);

  function close() {
    setLines(undefined);
  }

  return (
    <Dialog
      open={lines !== undefined}
      onClose={close}
      title="Keys"
      foot={
        <Button data-first onClick={close}>
          Close
        </Button>
      }
    >
      <dl className="keys">
        {[...(lines ?? []), ...also, { keys: "?", label: "This list" }].map((line) => (
          <div key={line.keys} className="contents">
            <dt>
              {line.keys.split(" ").map((key) => (
                <Kbd key={key}>{key}</Kbd>
              ))}
            </dt>
            <dd>{line.label}</dd>
          </div>
        ))}
      </dl>
      <label>
        <input
          type="checkbox"
          checked={letters}
          onChange={(event) => {
            setLetters(event.target.checked);
            setLettersShown(event.target.checked);
          }}
        />
        Keys of one letter work
      </label>
    </Dialog>
  );
}
