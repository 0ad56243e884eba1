/** What the label before a value says that the value is. */
export type Labelled =
  | 'correlationId'
  | 'traceId'
  | 'appId'
  | 'resourceId'
  | 'tenantId'
  | 'timestamp'
  | 'createdAt'
  | 'signInCode'
  | 'errorCode'
  | 'error'
  | 'suberror'
  | 'claims'
  | 'other';

/**
 * The labels before values, as words in small letters, in the languages of Microsoft's own pages and libraries.
 * `other` keeps the end of a longer label from being read as a shorter one.
 */
const table: Readonly<Record<Labelled, readonly string[]>> = {
  correlationId: [
    'correlation id',
    'correlation id request',
    'correlation id key',
    'correlation identifier',
    'korrelations id',
    'id de correlation',
    'identifiant de correlation',
    'id de correlacion',
    'identificador de correlacion',
    'id de correlacao',
    'id di correlazione',
    'correlatie id',
    'identyfikator korelacji',
    'id korelacji',
    'id korelace',
    'id korelacie',
    'korrelasjons id',
    'korrelaatiotunnus',
    'korrelacios azonosito',
    'id de corelare',
    'ид корреляции',
    'id корреляции',
    'идентификатор корреляции',
    'ідентифікатор кореляції',
    'bagıntı kimligi',
    'baginti kimligi',
    'bagıntı id',
    'korelasyon kimligi',
    'αναγνωριστικο συσχετισης',
    'id tuong quan',
    'id korelasi',
    'معرف الارتباط',
    'מזהה מתאם',
    '상관 관계 id',
    '상관관계 id',
    '相关 id',
    '关联 id',
    '相关性 id',
    '相互关联 id',
    '相互關聯識別碼',
    '相互關聯 id',
    '關聯識別碼',
    '關聯 id',
    '関連付け id',
    '相関 id',
  ],
  traceId: [
    'trace id',
    'trace identifier',
    'request id',
    'request identifier',
    'ms request id',
    'original request id',
    'ablaufverfolgungs id',
    'anforderungs id',
    'anfrage id',
    'id de suivi',
    'id de trace',
    'id de la trace',
    'id de demande',
    'id de la demande',
    'id de requete',
    'id de seguimiento',
    'id de rastreo',
    'id de solicitud',
    'id de la solicitud',
    'id de traco',
    'id de rastreamento',
    'id de rastreio',
    'id da solicitacao',
    'id do pedido',
    'id traccia',
    'id di traccia',
    'id di analisi',
    'id richiesta',
    'id della richiesta',
    'tracerings id',
    'aanvraag id',
    'id sledzenia',
    'identyfikator sledzenia',
    'identyfikator zadania',
    'id zadania',
    'id trasovani',
    'id pozadavku',
    'id zadosti',
    'spårnings id',
    'begaran id',
    'id for begaran',
    'begarande id',
    'forsporgsels id',
    'anmodnings id',
    'foresporsels id',
    'sporings id',
    'pyynnon tunnus',
    'jaljitystunnus',
    'keres azonositoja',
    'nyomkovetesi azonosito',
    'идентификатор трассировки',
    'id трассировки',
    'идентификатор запроса',
    'id запроса',
    'izleme kimligi',
    'istek kimligi',
    'istek id',
    'izleme id',
    'αναγνωριστικο αιτησης',
    '추적 id',
    '요청 id',
    '跟踪 id',
    '追踪 id',
    '请求 id',
    '追蹤識別碼',
    '追蹤 id',
    '要求識別碼',
    '要求 id',
    'トレース id',
  ],
  appId: [
    'app id',
    'client id',
    'application id',
    'application client id',
    'client app id',
    'client application id',
    'application identifier',
    'application with identifier',
    'application with id',
    'app identifier',
    'application',
    'app',
    'client',
    'appid',
    'azure client id',
    'arm client id',
    'anwendungs id',
    'anwendung mit dem bezeichner',
    'anwendung mit der id',
    'anwendung',
    'id de l application',
    'id d application',
    'application avec l identificateur',
    'application avec l id',
    'application portant l identificateur',
    'id de aplicacion',
    'id de la aplicacion',
    'aplicacion con el identificador',
    'aplicacion con id',
    'aplicacion',
    'id do aplicativo',
    'aplicativo com o identificador',
    'aplicativo com identificador',
    'aplicativo',
    'id applicazione',
    'applicazione con identificatore',
    'applicazione con id',
    'applicazione',
    'toepassings id',
    'toepassing met id',
    'identyfikator aplikacji',
    'id aplikace',
    'program id',
    'идентификатор приложения',
    'ид приложения',
    'uygulama kimligi',
    '앱 id',
    '애플리케이션 id',
    '응용 프로그램 id',
    '应用 id',
    '应用程序 id',
    '應用程式識別碼',
    '應用程式 id',
    'アプリ id',
    'アプリケーション id',
  ],
  resourceId: [
    'to access',
    'access',
    'resource',
    'resource id',
    'resource app id',
    'resource application id',
    'resource application',
    'resource identifier',
    'resource principal id',
    'resource tenant application',
    'target resource',
    'audience',
    'zugriff auf',
    'acceder a',
  ],
  tenantId: [
    'tenant',
    'tenant id',
    'home tenant id',
    'user tenant id',
    'directory',
    'directory id',
    'directory tenant id',
    'tid',
    'azure tenant id',
    'arm tenant id',
    'mandant',
    'mandanten id',
    'verzeichnis',
    'verzeichnis id',
    'repertoire',
    'annuaire',
    'locataire',
    'directorio',
    'inquilino',
    'diretorio',
    'locatario',
    'katalog',
    'adresar',
    'テナント',
    'テナント id',
    'ディレクトリ',
    '租户',
    '租户 id',
    '目录',
    '租用戶識別碼',
    '目錄',
    '테넌트',
    '테넌트 id',
    '디렉터리',
  ],
  timestamp: [
    'timestamp',
    'time stamp',
    'zeitstempel',
    'horodatage',
    'horodateur',
    'marca de tiempo',
    'marca de hora',
    'carimbo de data hora',
    'horario',
    'tijdstempel',
    'tijdstip',
    'sygnatura czasowa',
    'znacznik czasu',
    'casove razitko',
    'casova peciatka',
    'tidsstampel',
    'tidsstempel',
    'tidstampel',
    'aikaleima',
    'idobelyeg',
    'метка времени',
    'отметка времени',
    'позначка часу',
    'zaman damgası',
    'zaman damgasi',
    'χρονικη σημανση',
    'data e ora',
    'timestamp di',
    '타임스탬프',
    '时间戳',
    '時間戳記',
    'タイムスタンプ',
    '시간',
  ],
  createdAt: [
    'created date time',
    'created date time utc',
    'time generated',
    'time generated utc',
    'time',
    'date',
    'date utc',
    'date time',
    'sign in time',
    'previous prt attempt',
    'request date',
    'datum',
    'started date time',
    'datum utc',
  ],
  signInCode: [
    'sign in error code',
    'signin error code',
    'result type',
    'result type in',
    'status error code',
    'status code error code',
    'aadsts error',
    'aadsts error code',
    'aadsts code',
    'aadsts codes',
    'aadsts errors',
    'aadsts',
    'failure code',
    'entra error',
    'entra error code',
    'entra id error',
    'entra id error code',
    'azure ad error',
    'azure ad error code',
    'aad error',
    'aad error code',
    'anmeldefehlercode',
    'anmelde fehlercode',
  ],
  errorCode: [
    'error code',
    'error codes',
    'error number',
    'error no',
    'err code',
    'server error code',
    'fehlercode',
    'fehler code',
    'codigo de error',
    'codigo del error',
    'codigos de error',
    'codigo de erro',
    'codigo do erro',
    'code d erreur',
    'code de l erreur',
    'codes d erreur',
    'code erreur',
    'codice errore',
    'codice di errore',
    'foutcode',
    'felkod',
    'fejlkode',
    'feilkode',
    'virhekoodi',
    'hibakod',
    'kod bledu',
    'kod chyby',
    'код ошибки',
    'код помилки',
    'cod de eroare',
    'hata kodu',
    'κωδικος σφαλματος',
    'ma loi',
    'kode kesalahan',
    'رمز الخطا',
    'קוד שגיאה',
    '오류 코드',
    '错误代码',
    '错误码',
    '錯誤代碼',
    '錯誤碼',
    'エラー コード',
    'エラーコード',
  ],
  error: ['error', 'error code', 'error type', 'server error code', 'oauth error key', 'oauth error', 'auth error', 'exception', 'code'],
  suberror: ['suberror', 'sub error', 'suberror code', 'sub error code', 'oauth sub error key', 'oauth suberror'],
  claims: ['claims', 'claims challenge', 'additional claims', 'claims request'],
  other: ['utc time', 'expiration time', 'expiry time', 'issued time', 'issued on', 'current time', 'start time', 'end time', 'client request id', 'activity id', 'object id', 'device id', 'session id', 'user id', 'policy id', 'return client request id'],
};

/** The longest tail of a text that can hold a label. */
const reach = 72;

/** Brings labels of every spelling to one: words in small letters without accents, one blank between them. */
function words(text: string): string {
  return text
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

const kinds = new Map<string, Set<Labelled>>();
let longest = 0;
for (const [kind, labels] of Object.entries(table) as [Labelled, readonly string[]][]) {
  for (const label of labels) {
    const spaced = words(label);
    for (const key of [spaced, spaced.replaceAll(' ', '')]) {
      kinds.set(key, (kinds.get(key) ?? new Set()).add(kind));
      longest = Math.max(longest, key.split(' ').length);
    }
  }
}

/** Words that may stand between a label and its value, or between the values of a list. */
const between = new Set(
  'in is are was and or of the a und oder ist et ou est y o e es eq equals value has any und lautet with 0'.split(' '),
);

/**
 * Finds what the words before a value call it.
 * @param text the whole text.
 * @param end where the value starts.
 * @param list true where the value may stand in a list: numbers and words of joining before it are passed over.
 * @returns everything that the longest label can mean, and the words themselves; empty where there is no label.
 */
export function labelBefore(text: string, end: number, list = false): ReadonlySet<Labelled> {
  const tail = words(text.slice(Math.max(0, end - reach), end)).split(' ');
  if (list) while (tail.length > 0 && (between.has(tail.at(-1) ?? '') || /^\d+$/.test(tail.at(-1) ?? ''))) tail.pop();
  for (let count = Math.min(longest, tail.length); count > 0; count -= 1) {
    const found = kinds.get(tail.slice(-count).join(' '));
    if (found) return found;
  }
  return none;
}

const none: ReadonlySet<Labelled> = new Set();

/** What a cell in the head of a table calls its column. */
export function labelOf(cell: string): ReadonlySet<Labelled> {
  return kinds.get(words(cell)) ?? none;
}
