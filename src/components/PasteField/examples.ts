/** Texts to try the paste box with. All IDs and names are invented. */
export const examples: readonly { name: string; text: string }[] = [
  {
    name: 'error page',
    text: `Sorry, but we're having trouble signing you in.
AADSTS700020: The access grant requires interaction.
Request Id: 3b7f1c52-0a4d-4e83-9c6e-51d2a7f8b900
Correlation Id: 9d41e6aa-2c1b-4f0e-8a57-c60b4e7d1f23
Timestamp: 2026-11-20T08:15:42Z`,
  },
  {
    name: 'token response',
    text: `{"error":"interaction_required","error_description":"AADSTS50076: Due to a configuration change made by your administrator, or because you moved to a new location, you must use multi-factor authentication to access '00000003-0000-0000-c000-000000000000'.\\r\\nTrace ID: 6f0d2b18-7e35-4c9a-b1d4-08a9c3e7f200\\r\\nCorrelation ID: 51c8f2d7-9b60-4a1e-8f33-2d7e6c0b9a14\\r\\nTimestamp: 2026-11-20 08:15:42Z","error_codes":[50076],"suberror":"basic_action","claims":"{\\"access_token\\":{\\"capolids\\":{\\"essential\\":true,\\"values\\":[\\"c2b7e1f4-3d58-4e96-a0c1-7f92d6b3e805\\"]}}}"}`,
  },
  {
    name: 'command line',
    text: `> az account get-access-token
ERROR: AADSTS70043: The refresh token has expired or is invalid due to sign-in frequency checks by conditional access. Trace ID: 0e9d5a41-6b27-4f3c-8d10-93c7b2a1e600 Correlation ID: 7a3c9e10-5d84-42bf-9e61-b80f4d2c7e35 Timestamp: 2026-11-20 08:15:42Z
Interactive authentication is needed. Please run: az login --scope https://graph.microsoft.com/.default
User: adele@contoso.example`,
  },
];
