/** The program that wrote a text, as far as its wording tells. */
export interface ClientGuess {
  /** Short name that playbooks and answers go by. */
  id: string;
  name: string;
  start: number;
  end: number;
}

/** Marks that one program leaves in its output, the most telling first. */
const marks: readonly [id: string, name: string, mark: RegExp][] = [
  [
    'pipelines',
    'Azure DevOps or GitHub Actions',
    /##\[error\]|azure\/login@|Attempting Azure CLI login by using OIDC|Federated token details:|actions\/runs|AzureRM\.EndPoint|AzurePipelinesCredential/i,
  ],
  ['kubelogin', 'kubelogin (AKS)', /kubelogin|azure\.go:\d{2,4}\]|kubectl /i],
  ['terraform', 'Terraform', /\bterraform\b|azurerm|azuread_|clientCredentialsToken: received|autorest\/azure/i],
  ['azure-developer-cli', 'Azure Developer CLI', /\bazd (?:auth|up|deploy|provision)|AzureDeveloperCliCredential/i],
  [
    'azure-cli',
    'Azure CLI',
    /\baz (?:login|account|logout|rest|vm|aks|group)\b|azure\.cli\.|cli\.azure|Microsoft Azure CLI|Run the command below to authenticate interactively|Cloud Shell credential problem|04b07795-8ddb-461a-bbee-02f9e1bf7b46/i,
  ],
  [
    'graph-powershell',
    'Microsoft Graph PowerShell',
    /Connect-MgGraph|\b(?:Get|New|Set|Update|Remove|Invoke)-Mg[A-Z]|Microsoft\.Graph\.PowerShell|Microsoft Graph Command Line Tools|14d82eec-204b-4c2f-b7e8-296a70dab67e/,
  ],
  [
    'exchange-teams-powershell',
    'Exchange Online or Teams PowerShell',
    /Connect-ExchangeOnline|Connect-IPPSSession|Connect-MicrosoftTeams|ExchangeOnlineManagement|EXOPSSession|ExoPSSession/i,
  ],
  [
    'azure-powershell',
    'Azure PowerShell',
    /Connect-AzAccount|Az\.Accounts|Resolve-AzError|Run the cmdlet below to authenticate interactively|1950a258-227b-4e31-a9cf-717495945fc2/i,
  ],
  [
    'git-credential-manager',
    'Git Credential Manager',
    /git-credential|GCM trace|Git Credential Manager|GitCredentialManager|fatal: (?:AADSTS|WAM |Authentication failed for 'https:\/\/[^']{0,80}(?:dev\.azure|visualstudio)\.com)/i,
  ],
  [
    'vs-code',
    'Visual Studio Code or Visual Studio',
    /extension\.bundle\.js|\[(?:getSessions|createSession)\] \[|VSCODE_TENANT|azure-account\.|Visual Studio/i,
  ],
  [
    'storage-explorer',
    'Storage Explorer or Azure Data Studio',
    /Storage Explorer|Unable to retrieve child resources|ProducerError|Azure Data Studio|azuredatastudio/i,
  ],
  [
    'browser',
    'Sign-in page in a browser',
    /trouble signing you in|Copy info to clipboard|Flag sign-in errors for review|You (?:don['’]t have access to|cannot access) this/,
  ],
  [
    'power-bi',
    'Power BI',
    /Power BI|powerbi|pbi\.error|\bDMTS_|DM_GWPipeline|DM_ErrorDetailNameCode|a672d62c-fc7b-4e81-a576-e60dc46e951d|871c010f-5e61-4fb1-83ac-98610a7e9110/i,
  ],
  [
    'power-automate',
    'Power Automate, Logic Apps or Data Factory',
    /Power Automate|Logic App|Data ?Factory|datafactory|flow\.microsoft\.com|Failed to refresh access token for service|Microsoft\.Web\/connections|FailedToGetAccessTokenByServicePrincipal|HybridDeliveryException|7df0a125-d3be-4c96-aa54-591f83ff541c/i,
  ],
  [
    'windows-broker',
    'Windows sign-in and its broker',
    /AadTokenBrokerPlugin|AAD\/Operational|AzureAdPrt|BrokerPlugin|CAA[\dA-F]{5}|0xCAA|WAM\b/,
  ],
  ['office', 'Office, Outlook or Teams on the desktop', /OneAuth|OfficeHome|Outlook|Microsoft Teams|\bTeams\b|Office 365/],
  [
    'mobile',
    'Company Portal or Authenticator on a phone',
    /Company Portal|MSALErrorDomain|com\.microsoft\.identity\.client|Intune|Authenticator/,
  ],
  [
    'azure-identity',
    'Azure Identity library',
    /azure\.identity|Azure\.Identity|azure-identity|azidentity|DefaultAzureCredential|ClientSecretCredential|ChainedTokenCredential|CredentialUnavailable|AggregateAuthenticationError|AuthenticationRequired(?:Error|Exception)|com\.azure\.identity/,
  ],
  ['identity-web', 'Microsoft.Identity.Web', /Microsoft\.Identity\.Web|IDW\d{5}/],
  [
    'msal-net',
    'MSAL.NET',
    /Microsoft\.Identity\.Client|MSAL\.(?:NetCore|Desktop|Xamarin)|MsalUiRequiredException|MsalServiceException/,
  ],
  ['msal-java', 'MSAL Java', /msal4j|aad\.msal|MsalInteractionRequiredException/i],
  ['msal-python', 'MSAL Python', /msal\.application|msal\.oauth2cli|acquire_token_/],
  ['msal-go', 'MSAL Go', /microsoft-authentication-library-for-go|AcquireTokenSilent\(ctx/],
  [
    'msal-node',
    'MSAL.js in Node',
    /msal-node|msal\.js\.node|NodeAuthError|acquireTokenOnBehalfOf|acquireTokenByClientCredential/,
  ],
  [
    'msal-browser',
    'MSAL.js in a browser',
    /BrowserAuthError|ReactAuthError|MsalInterceptor|redirect_bridge_timeout|msal\.js\.(?:browser|errors)|msal-browser|msal-react|msal-angular|acquireTokenSilent|InteractionRequiredAuthError/,
  ],
  ['adal', 'ADAL (retired)', /\badal\b|AdalServiceException|AdalError|ActiveDirectory\.Adal/i],
];

/** Every client that a guess can name. */
export const clientIds: readonly string[] = marks.map(([id]) => id);

/** Guesses the program that wrote a text. The mark that led to the guess is its reason. */
export function guessClient(text: string): ClientGuess | undefined {
  for (const [id, name, mark] of marks) {
    const found = mark.exec(text);
    if (found) return { id, name, start: found.index, end: found.index + found[0].length };
  }
  return undefined;
}
