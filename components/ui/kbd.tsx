/** A key or a combination as it is printed on the keyboard, `Ctrl ↵`. Hidden inside buttons on a phone. */
export function Kbd({ children }: { children: string }) {
  return <kbd>{children}</kbd>;
}
