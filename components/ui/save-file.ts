/** Has the browser save a text as a file of this name, without asking the server again. */
export function saveFile(name: string, parts: readonly string[]): void {
  const address = URL.createObjectURL(new Blob([...parts], { type: "text/plain;charset=utf-8" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The browser has the address by then; the file itself it keeps until it is written.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
