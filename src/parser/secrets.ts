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

/** What stands between the name of a value and the value: quotes, colons, blanks. Every layer of a text is searched, so none is escaped. */
const sign = String.raw`["'\`]?\s{0,8}(?:[:=]|=>)\s{0,8}["'\`]?`;
/** The characters of a value that ends with the quote, the blank or the next parameter. */
const plain = String.raw`[^\s"'\`&<>;,{}\\]`;
/** The same for what people make up themselves: these signs may stand inside of it. */
const madeUp = String.raw`(?:[^\s"'\`&<>;,{}\\]|[,{}](?![\s"'\`,{}]|$)|\\(?![rntu"'\`\\/]))`;

/** A value of which the opening quote is passed: to the closing one, else as long as its characters go on. */
function quoted(character: string, least: number): string {
  const inside = ['"', "'", '`'].map((quote) => String.raw`(?<=${quote})(?:\\.|[^${quote}\\\r\n]){${least},4000}`);
  return `(${inside.join('|')}|${character}{${least},20000})`;
}

/** Values that their name tells, of signs that no quote can hold. */
function named(names: string, least: number): RegExp {
  return new RegExp(`(?<![a-z\\d])(?:${names})${sign}(${plain}{${least},20000})`, 'gi');
}

/** Values that their name tells, of any signs. */
function phrase(names: string, least: number): RegExp {
  return new RegExp(`(?<![a-z\\d])(?:${names})${sign}${quoted(madeUp, least)}`, 'gi');
}

/** Values whose name is a value itself: `{"name": "code", "value": "…"}`, `<input name="code" value="…">`. */
function paired(names: string, least: number): RegExp {
  return new RegExp(
    `\\bname["']?\\s{0,4}[:=]\\s{0,4}["'](?:${names})["'][^<>{}]{0,200}?\\bvalue["']?\\s{0,4}[:=]\\s{0,4}["']${quoted(plain, least)}`,
    'gi',
  );
}

const cookieNames =
  'ESTS[A-Z]{0,40}|SignInStateCookie|x-ms-RefreshTokenCredential\\w{0,8}|x-ms-DeviceCredential\\w{0,8}|stsservicecookie|esctx[\\w-]{0,40}|buid|AADSSO|ccState|MSPAuth|RPSSecAuth|FedAuth|rtFa|\\.AspNet(?:Core)?\\.[\\w.]{1,40}';
const tokenNames = 'access_?token|id_?token|refresh_?token|id_token_hint|bearer_?token|sessionToken|sso_?nonce|login_?ticket';
const samlNames = 'SAMLResponse|SAMLRequest|wresult|samlAssertion';
const clientSecretNames =
  '(?:[\\w.]{0,60}[._-])?client[._-]?secret|client_?secret_?value|secret_?text|app_?secret|client_?assertion|assertion';
const passwordNames = '(?:[\\w.]{0,60}[._-])?(?:password|passwd|pwd)|passwort|kennwort|contraseña|mot de passe|userpassword';
const codeNames = 'code|authorization_?code|auth_?code|code_?verifier|code_?challenge';
const sessionNames = 'flow_?token|sFT|sCtx|ctx|api_?canary|canary|sCanary|hpgrequestid_token|sso_reload_token|nonce|session_?key';

/** What must never be handed on, after the list of the evidence page "Hand evidence over safely". */
const secretPatterns: readonly Pattern[] = [
  ['private key', /-----BEGIN [A-Z ]{0,30}PRIVATE KEY-----[^-]{0,20000}(?:-----END [A-Z ]{0,30}PRIVATE KEY-----)?/g],
  ['token', /(?<![\w-])eyJ[\w-]{8,20000}\.[\w-]{4,20000}(?:\.[\w-]{0,20000}){0,3}/g],
  ['token', /\b(?:Bearer|PoP|Basic|Negotiate|SharedKey)\s{1,4}([\w.~+/=:-]{12,20000})/gi],
  [
    'refresh token or code',
    /(?<![\w.-])((?:[01]\.A[\w-]{21,20000}(?:\.[\w-]{1,20000}){0,4})|(?:M\.[CR][\w.!*$-]{20,20000})|(?:[AO]Q?ABA[AQ][\w-]{30,20000}))/g,
  ],
  ['cookie', new RegExp(`(?<![\\w-])(?:${cookieNames})${sign}([^\\s"';,]{8,20000})`, 'gi')],
  ['cookie', /^(?:set-)?cookie:[ \t]{0,4}([^\r\n]{4,20000})/gim],
  ['cookie', /(?<![\w-])(?:set-)?cookie["']?\s{0,4}[:=]\s{0,4}["']?([^\r\n"']{4,20000})/gi],
  ['cookie', paired(`(?:set-)?cookie|${cookieNames}`, 1)],
  ['token', paired(`authorization|${tokenNames}|${samlNames}`, 1)],
  ['secret', paired(`${clientSecretNames}|${passwordNames}|${sessionNames}|device_?code|user_?code`, 1)],
  ['authorization code', paired(codeNames, 20)],
  ['token', named(tokenNames, 8)],
  ['token', named(samlNames, 12)],
  ['client secret or assertion', phrase(clientSecretNames, 4)],
  [
    'client secret or assertion',
    new RegExp(`\\s-{1,2}(?:client-?secret|certificate-?password)[\\s=:]{1,4}["']?${quoted(`[^\\s"']`, 3)}`, 'gi'),
  ],
  ['client secret or assertion', /client[._]secret[\w.-]{0,120}["']\s{0,4},\s{0,4}["']([^"'\r\n]{3,2000})/gi],
  ['client secret or assertion', /(?<![\w~.-])[\w~.-]{3}\dQ~[\w~.-]{31,34}(?![\w~-])/g],
  ['password', phrase(passwordNames, 2)],
  // An address encodes no apostrophe.
  ['password', new RegExp(`[?&#](?:${passwordNames}|${clientSecretNames})=([^\\s"<>&#]{2,20000})`, 'gi')],
  [
    'password',
    new RegExp(
      `(?:\\s-{1,2}p(?:assword)?[\\s=:]{1,4}|ConvertTo-SecureString\\s{1,4}(?:-String\\s{1,4})?)(?!-)["']?${quoted(`[^\\s"']`, 3)}`,
      'gi',
    ),
  ],
  [
    'password',
    /\b(?:password|passwort|kennwort|pwd|client secret|secret)\s(?:is|was|ist)\s{1,4}["'`*]{0,3}(?!AADSTS)(?=[^\s"'`]{0,60}\d)([^\s"'`]{6,200})/gi,
  ],
  ['authorization code', named(codeNames, 20)],
  ['device code', named('device_?code', 4)],
  ['device code', named('user_?code', 4)],
  ['device code', /(?:enter|type|use|provide) the code:?\s{1,4}["'`*]{0,3}([A-Z0-9-]{6,12})(?![A-Za-z0-9])/gi],
  ['device code', /\bcode\s{1,4}["'`*]{0,3}([A-Z0-9]{8,10})["'`*]{0,3}\s{1,4}to authenticate/g],
  [
    'one-time code',
    /(?:one[\s-]time (?:pass)?code|verification code|security code|passcode|authenticator code|\botp\b|\btotp\b|temporary access pass|\bTAP\b|recovery code|bestätigungscode|code de vérification|código de verificación)(?: (?:is|was|ist|est|es))?\s{0,4}[:=]?\s{0,4}["'`*]{0,3}(?=[\w!@#$%^&*+-]{0,40}\d)([\w!@#$%^&*+-]{4,40})/gi,
  ],
  ['one-time code', /\b(\d{6,8})\b(?= is your (?:[\w ]{0,40} )?(?:verification |security |one-time )?code)/gi],
  ['one-time code', named('otc|otp|totp|proofConfirmation|sms_?code|temporaryAccessPass', 4)],
  ['session token', named(sessionNames, 12)],
  [
    'storage or signature key',
    /(?:AccountKey|SharedAccessKey|SharedAccessSignature|EncryptionKey|InstrumentationKey_secret|sig)=([\w+/=%.-]{16,2000})/gi,
  ],
  ['recovery key', /(?<!\d)\d{6}(?:-\d{6}){7}(?!\d)/g],
];

/** Addresses of machines that are nobody's: the machine itself, Azure's own services, masks. */
const nobodys = /^(?:127\.|0\.0\.0\.0$|255\.|169\.254\.169\.254$|168\.63\.129\.16$)/;

const peoplePatterns: readonly Pattern[] = [
  [
    'e-mail address or user name',
    /(?<![\w.+-])[\p{L}\p{N}][\p{L}\p{N}._+'-]{0,63}(?:#EXT#)?@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.){1,6}\p{L}{2,24}(?![\p{L}\p{N}])/gu,
  ],
  ['IP address', /(?<![\w.:/-])(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(?:\.(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}(?![\w-]|\.\d)/g],
  [
    'IP address',
    /(?<![\w.:])(?:(?:[\da-f]{1,4}:){7}[\da-f]{1,4}|(?:[\da-f]{1,4}:){1,6}(?::[\da-f]{1,4}){1,6}|(?:[\da-f]{1,4}:){2,7}:)(?![\w:.])/gi,
  ],
  [
    'name',
    /"(?:userDisplayName|user_display_name|givenName|given_name|family_name|surname|identity)\\?"\s{0,4}:\s{0,4}\\?"([^"\\\r\n]{2,120})/g,
  ],
  ['name', /(?:[A-Z]:\\{1,2}Users\\{1,2}|\/home\/|\/Users\/)([^\\/\s:"'<>|]{1,64})/g],
];

/** Folders below `Users` and `home` that belong to no person. */
const sharedFolders = /^(?:public|default|all users|runner|runneradmin|vsts|vscode|root|user|ubuntu|azureuser|node|app|shared)$/i;

/** The words before four numbers with dots that make them a version. */
const versionWords =
  /(?:version|\bver|\bv|release|runtime|build|msal[\w.]*|adal[\w.]*|identity[\w.]*|chrome|edg|firefox|safari|windows(?: nt)?|os|python|node|\.net|sdk|agent|product|library|x-client-ver|ver=|[a-z]\.)[\s:="'/_]{0,6}$/i;

/** What people and programs write in place of a secret: masks, names of variables, nothing. */
const masks =
  /^(?:\[[a-z\s_-]*\]?|\*+|<[^<>]*>?|x{3,}|\.{3,}|…|_+|(?:null|none|true|false|undefined|redacted|removed|hidden)[.)\]]*|\$\{[\w.:-]*\}?|\$\([\w.:-]*\)?|\$env:\w+|\$[a-z_]*(?:secret|password|pwd|token|credential)[a-z_]*|%\w+%)$/i;

/** Finds what gives access. Total, and linear in the length of the text. */
export function findSecrets(text: string): Hidden[] {
  return find(text, secretPatterns).filter(({ kind, start, end }) => {
    const found = text.slice(start, end);
    if (masks.test(found)) return false;
    // Words of an error text stand behind these names as well: "code: interaction_required", "assertion: failed".
    return (
      !(kind === 'authorization code' && ((found.length < 43 && !/\d/.test(found)) || /^https?:/.test(found))) &&
      !/^client_(?:secret|assertion)$/.test(found) &&
      !/^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i.test(found)
    );
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

/** A secret that was named once is a secret wherever else it stands: `typed 482913` after `verification code 482913`. */
export function findRepeats(text: string, secrets: readonly Hidden[]): Hidden[] {
  const kinds = new Map<string, string>();
  for (const { kind, start, end } of secrets) {
    const value = text.slice(start, end);
    if (value.length >= 4 && value.length <= 200 && kinds.size < 50) kinds.set(value, kind);
  }
  if (kinds.size === 0) return [];
  const escaped = [...kinds.keys()].map((value) => value.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'));
  const again = new RegExp(`(?<![\\p{L}\\p{N}])(?:${escaped.join('|')})(?![\\p{L}\\p{N}])`, 'gu');
  return [...text.matchAll(again)].map((match) => ({
    kind: kinds.get(match[0]) ?? 'secret',
    start: match.index,
    end: match.index + match[0].length,
  }));
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

/** The ranges that lie in none of others. Both are in order, without overlap. */
export function without(ranges: readonly Hidden[], others: readonly Hidden[]): Hidden[] {
  let next = 0;
  return ranges.filter(({ start, end }) => {
    while ((others[next]?.end ?? end) < end) next += 1;
    return start < (others[next]?.start ?? end);
  });
}
