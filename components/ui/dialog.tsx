"use client";

import { type ReactNode, useEffect, useId, useRef } from "react";

export type DialogProps = {
  open: boolean;
  /** Esc, a click outside and every button that means "not now" end here. */
  onClose: () => void;
  /** Verb and thing: `Cancel AS 448 SEA→LAX`. */
  title: string;
  /** Day and time of the thing, under the title. */
  when?: ReactNode;
  /** Buttons, the safe one first; the one with `data-first` has focus when the dialog opens. */
  foot?: ReactNode;
  /** While work is under way it cannot be closed. */
  busy?: boolean;
  children?: ReactNode;
};

/** A modal dialog on the native element: the browser keeps focus inside and gives it back to the opener. */
export function Dialog({ open, onClose, title, when, foot, busy = false, children }: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null);
  const titleId = useId();

  useEffect(() => {
    const dialog = ref.current;
    if (!dialog) return;
    if (open && !dialog.open) {
      dialog.showModal();
      dialog.querySelector<HTMLElement>("[data-first]")?.focus();
    } else if (!open && dialog.open) {
      dialog.close();
    }
  }, [open]);

  useEffect(() => {
    const dialog = ref.current;
    if (!dialog || busy) return;
    // The dialog has no padding of its own, so a click on the element itself is one on the backdrop. It must have
    // begun there too: a selection dragged out of a field ends on the backdrop as well.
    let began: EventTarget | null = null;
    function down(event: PointerEvent) {
      began = event.target;
    }
    function click(event: MouseEvent) {
      if (event.target === dialog && began === dialog) onClose();
    }
    dialog.addEventListener("pointerdown", down);
    dialog.addEventListener("click", click);
    return () => {
      dialog.removeEventListener("pointerdown", down);
      dialog.removeEventListener("click", click);
    };
  }, [onClose, busy]);

  return (
    <dialog
      ref={ref}
      aria-labelledby={titleId}
      onClose={onClose}
      onCancel={(event) => {
        if (busy) event.preventDefault();
      }}
    >
      {open ? (
        <>
          <div className="in-d">
            <h2 id={titleId}>{title}</h2>
            {when ? <div className="when">{when}</div> : null}
            {children}
          </div>
          {foot ? <div className="foot">{foot}</div> : null}
        </>
      ) : null}
    </dialog>
  );
}
