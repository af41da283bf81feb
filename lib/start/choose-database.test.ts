import { describe, expect, it } from "vitest";
import { chooseDatabase, type Found } from "./choose-database";

const nothing: Found = { credentials: false };
const both: Found = { region: "eu-west-1", credentials: true };

async function never(): Promise<Found> {
  throw new Error("the provider chain was asked");
}

describe("choosing the database", () => {
  it("takes this folder's when the environment says nothing, without looking into ~/.aws", async () => {
    expect(await chooseDatabase({}, never)).toEqual({ where: "here" });
  });

  it("takes DYNAMODB_ENDPOINT before anything else", async () => {
    const variables = { DYNAMODB_ENDPOINT: "http://localhost:8000", AWS_REGION: "eu-west-1" };
    expect(await chooseDatabase(variables, never)).toMatchObject({ where: "endpoint" });
  });

  it.each([
    ["AWS_REGION", { AWS_REGION: "eu-west-1" }],
    ["AWS_PROFILE", { AWS_PROFILE: "ops" }],
  ])("takes AWS when %s is set and the chain finds region and credentials", async (_name, variables) => {
    expect(await chooseDatabase(variables, async () => both)).toMatchObject({
      where: "aws",
      region: "eu-west-1",
    });
  });

  it("stays in this folder, and says why, when a region has no credentials", async () => {
    const choice = await chooseDatabase({ AWS_REGION: "eu-west-1" }, async () => ({
      ...both,
      credentials: false,
    }));
    expect(choice).toEqual({
      where: "here",
      why: "AWS_REGION is eu-west-1, but there are no AWS credentials to use there",
    });
  });

  it("stays in this folder, and says why, when credentials have no region", async () => {
    const choice = await chooseDatabase({ AWS_ACCESS_KEY_ID: "AKIA" }, never);
    expect(choice).toMatchObject({ where: "here", why: expect.stringContaining("without AWS_REGION") });
  });

  it("refuses a profile that leads nowhere rather than fall back silently", async () => {
    await expect(chooseDatabase({ AWS_PROFILE: "typo" }, async () => nothing)).rejects.toThrow(
      /^AWS_PROFILE typo gives no credentials; unset it/,
    );
    const noRegion = chooseDatabase({ AWS_PROFILE: "ops" }, async () => ({ credentials: true }));
    await expect(noRegion).rejects.toThrow(/gives no region: set AWS_REGION too/);
  });
});
