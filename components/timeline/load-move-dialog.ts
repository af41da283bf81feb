/** Brings the dialog that moves a flight: a page comes without it, as most who look at a timeline move nothing. */
export async function loadMoveDialog() {
  const { MoveDialog } = await import("./move-dialog");
  return { default: MoveDialog };
}
