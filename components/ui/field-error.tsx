import { AlertIcon } from "./icons";

/** What is wrong with a field, before its control, which names it by `id`; nothing while all is well. */
export function FieldError({ id, message }: { id: string; message: string | undefined }) {
  if (!message) return null;
  return (
    <span className="err" id={id}>
      <AlertIcon />
      <span>
        <span className="vh">Error: </span>
        {message}
      </span>
    </span>
  );
}
