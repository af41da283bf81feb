import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { StartFailure } from "./failure";

type Variables = Readonly<Record<string, string | undefined>>;

/** Where the tables are: in this folder's own database, or where the environment points. `why` is for the screen. */
export type Choice =
  | { where: "here"; why?: string }
  | { where: "endpoint"; why: string }
  | { where: "aws"; region: string; why: string };

/** What AWS's own provider chain finds in the environment, in ~/.aws, or on the machine. */
export type Found = { region?: string; credentials: boolean };

/** Asks the AWS SDK's default provider chain; nothing is sent to AWS itself. */
export async function askProviderChain(): Promise<Found> {
  const { config } = new DynamoDBClient({});
  const region = await config.region().catch(() => undefined);
  const credentials = await config.credentials().then(
    () => true,
    () => false,
  );
  return { credentials, ...(region ? { region } : {}) };
}

/**
 * Decides where the tables are. DYNAMODB_ENDPOINT wins. Else AWS_REGION or AWS_PROFILE, named for this run, with credentials
 * that the provider chain finds, means AWS. A ~/.aws that merely lies on the machine does not: nobody who tries Apron on a
 * laptop wants its tables in their account. Fails when AWS_PROFILE names what gives no region or no credentials.
 */
export async function chooseDatabase(
  variables: Variables,
  ask: () => Promise<Found> = askProviderChain,
): Promise<Choice> {
  const { DYNAMODB_ENDPOINT: endpoint, AWS_REGION: region, AWS_PROFILE: profile } = variables;
  if (endpoint) return { where: "endpoint", why: `${endpoint} (DYNAMODB_ENDPOINT)` };
  if (!region && !profile)
    return variables.AWS_ACCESS_KEY_ID
      ? { where: "here", why: "AWS credentials are set, but without AWS_REGION they are not used" }
      : { where: "here" };
  const found = await ask();
  if (found.region && found.credentials)
    return {
      where: "aws",
      region: found.region,
      why: `AWS, ${found.region}${profile ? `, ${profile}` : ""}`,
    };
  if (profile)
    throw new StartFailure(
      "environment",
      `AWS_PROFILE ${profile} gives no ${found.credentials ? "region: set AWS_REGION too" : "credentials"}; unset it to use the database of this folder.`,
    );
  return { where: "here", why: `AWS_REGION is ${region}, but there are no AWS credentials to use there` };
}
