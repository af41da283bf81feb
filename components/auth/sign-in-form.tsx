"use client";

import { Form } from "@/components/forms/form";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextInput } from "@/components/forms/text-input";
import { useActionForm } from "@/components/forms/use-action-form";
import { Button } from "@/components/ui/button";
import { signIn } from "@/lib/auth/actions";

export type DemoPerson = { name: string; email: string; role: string; password: string };

export type SignInFormProps = {
  /** Where the person wanted to go. */
  next?: string;
  demo?: readonly DemoPerson[];
};

/** E-mail and password; on the demo also who there is to sign in as. Goes to `next` by a full load, so that nothing of before stays. */
export function SignInForm({ next, demo = [] }: SignInFormProps) {
  const form = useActionForm({
    schema: async () => (await import("@/lib/auth/schema")).credentials,
    action: signIn,
    defaultValues: { email: "", password: "", ...(next ? { next } : {}) },
    guard: false,
    onDone: (value) => window.location.assign(value.next),
  });

  return (
    <>
      <Form form={form}>
        <TextInput
          form={form}
          name="email"
          label="E-mail"
          type="email"
          autoComplete="username"
          inputMode="email"
        />
        <TextInput
          form={form}
          name="password"
          label="Password"
          type="password"
          autoComplete="current-password"
          enterKeyHint="go"
        />
        <SubmitButton form={form} size="wide" kbd="" pending="Signing in…">
          Sign in
        </SubmitButton>
      </Form>
      {demo.length > 0 ? (
        <DemoPeople
          people={demo}
          onUse={({ email, password }) => {
            form.forget();
            form.fill({ email, password });
          }}
        />
      ) : null}
    </>
  );
}

function DemoPeople({
  people,
  onUse,
}: {
  people: readonly DemoPerson[];
  onUse: (person: DemoPerson) => void;
}) {
  const password = people[0]?.password;
  const shared = people.every((person) => person.password === password);
  return (
    <>
      <h2 className="demo">Demo sign-ins</h2>
      <table className="t flush">
        <caption className="vh">Demo sign-ins</caption>
        <tbody>
          {people.map((person) => (
            <tr key={person.email}>
              <th scope="row">
                <b>{person.name}</b>
              </th>
              <td className="mono s addr">{person.email}</td>
              <td className="two">{person.role}</td>
              <td className="n">
                <Button
                  size="sm"
                  aria-label={`Use ${person.name}, ${person.role}`}
                  onClick={() => onUse(person)}
                >
                  Use
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="s two mt-3">
        {shared ? (
          <>
            Password for all: <code className="b">{password}</code>.{" "}
          </>
        ) : null}
        Only on this demo.
      </p>
    </>
  );
}
