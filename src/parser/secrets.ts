/** A part of a text that must not be shared as it is. */
export interface Hidden {
  /** What it is, in a word or two: `access token`, `e-mail address`. */
  kind: string;
  start: number;
  end: number;
}

/**
 * A pattern, what it finds, and the group that holds it (the whole match if there is none).
 * Every repetition has an upper limit or a class that the next part does not share, so that the work stays linear.
 */
type Pattern = readonly [kind: string, pattern: RegExp];

/** What stands between the name of a value and the value: quotes (escaped or not), colons, blanks. */
const sign = String.raw`(?:\\{0,4}["'\`]|%22|&quot;)?\s{0,8}(?:[:=]|=>|%3[ad])\s{0,8}(?:\\{0,4}["'\`]|%22|&quot;)?`;
/** A value that ends with the quote, the blank or the next parameter. */
const value = String.raw`([^\s"'\`&<>;,{}\\]{1,20000})`;

function named(names: string, least = 1): RegExp {
  return new RegExp(`(?<![a-z\\d])(?:${names})${sign}${value.replace('{1,', `{${least},`)}`, 'gi');
}

/** What must never be handed on, after the list of the evidence page "Hand evidence over safely". */
const secretPatterns: readonly Pattern[] = [
  ['private key', /-----BEGIN [A-Z ]{0,30}PRIVATE KEY-----[^-]{0,20000}(?:-----END [A-Z ]{0,30}PRIVATE KEY-----)?/g],
  ['token', /(?<![\w-])eyJ[\w-]{8,20000}\.[\w-]{4,20000}(?:\.[\w-]{0,20000}){0,3}/g],
  ['token', /\b(?:Bearer|PoP|Basic|Negotiate|SharedKey)\s{1,4}([\w.~+/=:-]{12,20000})/gi],
  ['refresh token or code', /(?<![\w.-])((?:[01]\.A[A-Z][\w-]{20,20000}(?:\.[\w-]{1,20000}){0,4})|(?:M\.[CR][\w.!*$-]{20,20000})|(?:[AO]Q?ABA[AQ][\w-]{30,20000}))/g],
  ['cookie', /(?<![\w-])(?:ESTS[A-Z]{0,40}|SignInStateCookie|x-ms-RefreshTokenCredential\w{0,8}|x-ms-DeviceCredential\w{0,8}|stsservicecookie|esctx[\w-]{0,40}|buid|AADSSO|ccState|CCState|MSPAuth|RPSSecAuth|FedAuth|rtFa|\.AspNet(?:Core)?\.[\w.]{1,40})(?:=|%3d)([^\s"';,]{1,20000})/gi],
  ['cookie', /(?<![\w-])(?:set-)?cookie["']?\s{0,4}[:=]\s{0,4}["']?([^\r\n"']{4,20000})/gi],
  ['cookie', /"name"\s{0,4}:\s{0,4}"(?:set-)?cookie"\s{0,4},\s{0,12}"value"\s{0,4}:\s{0,4}"([^"]{1,20000})/gi],
  ['token', /"name"\s{0,4}:\s{0,4}"authorization"\s{0,4},\s{0,12}"value"\s{0,4}:\s{0,4}"([^"]{1,20000})/gi],
  [
    'secret',
    /"name"\s{0,4}:\s{0,4}"(?:ESTS[A-Z]{0,40}|code|access_token|id_token|refresh_token|client_secret|client_assertion|assertion|password|passwd|flowToken|sFT|canary|device_code|user_code|code_verifier|SAMLResponse|id_token_hint)"\s{0,4},\s{0,12}"value"\s{0,4}:\s{0,4}"([^"]{1,20000})/gi,
  ],
  ['token', named('access_?token|id_?token|refresh_?token|id_token_hint|bearer_?token|sessionToken|sso_?nonce|login_?ticket', 8)],
  ['token', named('SAMLResponse|SAMLRequest|wresult|samlAssertion', 12)],
  ['client secret or assertion', named('(?:[\\w.]{0,60}[._-])?client[._-]?secret|client_?secret_?value|secret_?text|app_?secret|ARM_CLIENT_SECRET|AZURE_CLIENT_SECRET|client_?assertion|assertion', 4)],
  ['client secret or assertion', /--(?:client-secret|certificate-password)[\s=]{1,4}["']?([^\s"']{3,2000})/gi],
  ['client secret or assertion', /client[._]secret[\w.-]{0,120}["']\s{0,4},\s{0,4}["']([^"'\r\n]{3,2000})/gi],
  ['client secret or assertion', /(?<![\w~.-])[\w~.-]{3}\dQ~[\w~.-]{31,34}(?![\w~-])/g],
  ['password', named('password|passwd|passwort|kennwort|contraseña|mot de passe|pwd|userpassword|AZURE_PASSWORD', 2)],
  ['password', /(?:\s-{1,2}p(?:assword)?[\s=]{1,4}|ConvertTo-SecureString\s{1,4}(?:-String\s{1,4})?)["']?([^\s"'-][^\s"']{2,500})/gi],
  ['authorization code', named('code|authorization_?code|auth_?code|code_?verifier|code_?challenge', 20)],
  ['device code', named('device_?code', 4)],
  ['device code', named('user_?code', 4)],
  ['device code', /(?:enter|type|use|provide) the code:?\s{1,4}["'`*]{0,3}([A-Z0-9-]{6,12})(?![A-Za-z0-9])/gi],
  ['device code', /\bcode\s{1,4}["'`*]{0,3}([A-Z0-9]{8,10})["'`*]{0,3}\s{1,4}to authenticate/g],
  ['one-time code', /(?:one[\s-]time (?:pass)?code|verification code|security code|passcode|authenticator code|\botp\b|\btotp\b|temporary access pass|\bTAP\b|recovery code|bestätigungscode|code de vérification|código de verificación)(?: (?:is|was|ist|est|es))?\s{0,4}[:=]?\s{0,4}["'`*]{0,3}(?=[\w!@#$%^&*+-]{0,40}\d)([\w!@#$%^&*+-]{4,40})/gi],
  ['one-time code', /\b(\d{6,8})\b(?= is your (?:[\w ]{0,40} )?(?:verification |security |one-time )?code)/gi],
  ['one-time code', named('otc|otp|totp|proofConfirmation|sms_?code|temporaryAccessPass', 4)],
  ['session token', named('flow_?token|sFT|sCtx|ctx|api_?canary|canary|sCanary|hpgrequestid_token|sso_reload_token|nonce|session_?key', 12)],
  ['storage or signature key', /(?:AccountKey|SharedAccessKey|SharedAccessSignature|EncryptionKey|InstrumentationKey_secret|sig)(?:=|%3d)([\w+/=%.-]{16,2000})/gi],
  ['recovery key', /(?<!\d)\d{6}(?:-\d{6}){7}(?!\d)/g],
];

/** Addresses of machines that are nobody's: the machine itself, Azure's own services, masks. */
const nobodys = /^(?:127\.|0\.0\.0\.0$|255\.|169\.254\.169\.254$|168\.63\.129\.16$)/;

const peoplePatterns: readonly Pattern[] = [
  ['e-mail address or user name', /(?<![\w.+-])[\p{L}\p{N}][\p{L}\p{N}._+'-]{0,63}(?:#EXT#)?@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.){1,6}\p{L}{2,24}(?![\p{L}\p{N}])/gu],
  ['IP address', /(?<![\w.:/-])(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(?:\.(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}(?![\w-]|\.\d)/g],
  ['IP address', /(?<![\w.:])(?:(?:[\da-f]{1,4}:){7}[\da-f]{1,4}|(?:[\da-f]{1,4}:){1,6}(?::[\da-f]{1,4}){1,6}|(?:[\da-f]{1,4}:){2,7}:)(?![\w:.])/gi],
  ['name', /"(?:userDisplayName|user_display_name|givenName|given_name|family_name|surname|identity)\\?"\s{0,4}:\s{0,4}\\?"([^"\\\r\n]{2,120})/g],
  ['name', /(?:[A-Z]:\\{1,2}Users\\{1,2}|\/home\/|\/Users\/)([^\\/\s:"'<>|]{1,64})/g],
];

/** Folders below `Users` and `home` that belong to no person. */
const sharedFolders = /^(?:public|default|all users|runner|runneradmin|vsts|vscode|root|user|ubuntu|azureuser|node|app|shared)$/i;

/** The words before four numbers with dots that make them a version. */
const versionWords = /(?:version|\bver|\bv|release|runtime|build|msal[\w.]*|adal[\w.]*|identity[\w.]*|chrome|edg|firefox|safari|windows(?: nt)?|os|python|node|\.net|sdk|client|agent|product|library|x-client-ver|ver=|[a-z]\.)[\s:="'/_]{0,6}$/i;

/** Finds what gives access. Total, and linear in the length of the text. */
export function findSecrets(text: string): Hidden[] {
  return find(text, secretPatterns).filter(({ kind, start, end }) => {
    const found = text.slice(start, end);
    if (/^(?:\[|\*|<|x{3,}|\$\{?\w|null$|none$|true$|false$|undefined$|redacted|removed|hidden|_+$)/i.test(found)) return false;
    // Words of an error text stand behind these names as well: "code: interaction_required", "assertion: failed".
    return !(kind === 'authorization code' && /^[a-z_]+$/.test(found)) && !/^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i.test(found);
  });
}

/** Finds what names a person: e-mail addresses, user principal names, IP addresses, names in logs and folders. */
export function findPeople(text: string): Hidden[] {
  return find(text, peoplePatterns).filter(({ kind, start, end }) => {
    const found = text.slice(start, end);
    if (kind === 'name') return !sharedFolders.test(found);
    if (kind !== 'IP address' || found.includes(':')) return true;
    return !nobodys.test(found) && !versionWords.test(text.slice(Math.max(0, start - 24), start));
  });
}

function find(text: string, patterns: readonly Pattern[]): Hidden[] {
  const found: Hidden[] = [];
  for (const [kind, pattern] of patterns) {
    for (const match of text.matchAll(pattern)) {
      const part = match[1] ?? match[0];
      const end = match.index + match[0].length;
      const start = match[1] === undefined ? match.index : text.lastIndexOf(part, end - part.length);
      if (part.length > 0) found.push({ kind, start, end: start + part.length });
    }
  }
  return found;
}

/** Puts ranges in order and joins those that overlap; the earlier and longer one gives the kind. */
export function joined(ranges: readonly Hidden[]): Hidden[] {
  const result: Hidden[] = [];
  for (const range of [...ranges].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = result.at(-1);
    if (last && range.start < last.end) last.end = Math.max(last.end, range.end);
    else result.push({ ...range });
  }
  return result;
}
