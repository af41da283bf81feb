import { Clock, type StationNow } from "@/components/layout/clock";
import { ApronMark } from "@/components/ui/apron-mark";
import { SignInForm, type SignInFormProps } from "./sign-in-form";

export type SignInPageProps = SignInFormProps & {
  /** The home station; `day` is its whole day in words, `Friday 10 July 2015`. */
  station: StationNow & { day: string; city: string };
};

/** The page before all others: the sign and the clocks of the station, and the form. */
export function SignInPage({ station, ...form }: SignInPageProps) {
  return (
    <main id="main" tabIndex={-1} className="si">
      <div className="si-left">
        <p className="brand">
          <ApronMark />
          Apron
        </p>
        <p className="say">
          One seat, one passenger.
          <br />
          Every change has an answer.
        </p>
        <Clock station={station} />
        <p className="si-day">{station.day}</p>
      </div>
      <div className="si-right">
        <div className="si-form">
          <h1>Sign in</h1>
          <p className="two mt-1">
            {form.demo?.length ? `Demo day at ${station.city}, Alaska Airlines` : `Station ${station.city}`}
          </p>
          <div className="mt-5.5">
            <SignInForm {...form} />
          </div>
        </div>
      </div>
    </main>
  );
}
