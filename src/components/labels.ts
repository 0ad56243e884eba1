import { translate } from '@docusaurus/Translate';
import type { Area, ErrorActor, Kind, Shelf, Status } from '../catalogue/lists';

/** The closed lists as readers see them. */
export function actorLabel(actor: ErrorActor): string {
  return {
    user: translate({ id: 'actor.user', message: 'User' }),
    helpdesk: translate({ id: 'actor.helpdesk', message: 'Helpdesk' }),
    admin: translate({ id: 'actor.admin', message: 'Entra admin' }),
    'app-owner': translate({ id: 'actor.appOwner', message: 'App owner' }),
    developer: translate({ id: 'actor.developer', message: 'Developer' }),
    microsoft: translate({ id: 'actor.microsoft', message: 'Microsoft' }),
    depends: translate({ id: 'actor.depends', message: 'Depends' }),
    nobody: translate({ id: 'actor.nobody', message: 'Nobody' }),
  }[actor];
}

export function kindLabel(kind: Kind): string {
  return {
    interrupt: translate({ id: 'kind.interrupt', message: 'Normal step' }),
    failure: translate({ id: 'kind.failure', message: 'Failure' }),
    configuration: translate({ id: 'kind.configuration', message: 'Configuration' }),
    service: translate({ id: 'kind.service', message: 'Service' }),
  }[kind];
}

/** What a kind means for somebody who has a ticket open. */
export function kindHint(kind: Kind): string {
  return {
    interrupt: translate({ id: 'kind.interrupt.hint', message: 'a step of signing in, not a fault' }),
    failure: translate({ id: 'kind.failure.hint', message: 'not a normal step' }),
    configuration: translate({ id: 'kind.configuration.hint', message: 'a setting must change' }),
    service: translate({ id: 'kind.service.hint', message: "on Microsoft's side" }),
  }[kind];
}

export function areaLabel(area: Area): string {
  return {
    interaction: translate({ id: 'area.interaction', message: 'Interaction' }),
    mfa: translate({ id: 'area.mfa', message: 'Multifactor authentication' }),
    consent: translate({ id: 'area.consent', message: 'Consent and permissions' }),
    'conditional-access': translate({ id: 'area.conditionalAccess', message: 'Conditional Access' }),
    device: translate({ id: 'area.device', message: 'Devices' }),
    risk: translate({ id: 'area.risk', message: 'Risk' }),
    session: translate({ id: 'area.session', message: 'Tokens and sessions' }),
    account: translate({ id: 'area.account', message: 'Accounts, guests and tenants' }),
    app: translate({ id: 'area.app', message: 'App registration and credentials' }),
    protocol: translate({ id: 'area.protocol', message: 'Requests and protocol' }),
    federation: translate({ id: 'area.federation', message: 'Federation and SAML' }),
    hybrid: translate({ id: 'area.hybrid', message: 'Hybrid sign-in' }),
    passwordless: translate({ id: 'area.passwordless', message: 'Certificates and passwordless' }),
    service: translate({ id: 'area.service', message: "Microsoft's side" }),
  }[area];
}

export function statusLabel(status: Status): string {
  return {
    current: translate({ id: 'status.current', message: 'Agree' }),
    disputed: translate({ id: 'status.disputed', message: 'Disagree' }),
    retired: translate({ id: 'status.retired', message: 'Retired' }),
    'lookup-only': translate({ id: 'status.lookupOnly', message: 'Lookup page only' }),
  }[status];
}

/** What sources say of a code, where the row does not say that it speaks of sources. */
export function sourcesLabel(status: Exclude<Status, 'current'>): string {
  return {
    disputed: translate({ id: 'sources.disputed', message: 'Sources disagree' }),
    retired: translate({ id: 'status.retired', message: 'Retired' }),
    'lookup-only': translate({ id: 'status.lookupOnly', message: 'Lookup page only' }),
  }[status];
}

export function shelfLabel(shelf: Shelf): string {
  return {
    errors: translate({ id: 'shelf.errors', message: 'Errors' }),
    areas: translate({ id: 'shelf.areas', message: 'Families' }),
    fixes: translate({ id: 'shelf.fixes', message: 'Fixes' }),
    trees: translate({ id: 'shelf.trees', message: 'Trees' }),
    evidence: translate({ id: 'shelf.evidence', message: 'Evidence' }),
    clients: translate({ id: 'shelf.clients', message: 'Clients' }),
    develop: translate({ id: 'shelf.develop', message: 'Develop' }),
  }[shelf];
}

export function minutesLabel(minutes: number): string {
  return minutes === 1
    ? translate({ id: 'minutes.one', message: '1 minute' })
    : translate({ id: 'minutes.many', message: '{minutes} minutes' }, { minutes });
}

/** `2026-11-23` as a reader's date, in UTC. */
export function dateLabel(date: string, locale = 'en'): string {
  return new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(
    new Date(`${date}T00:00:00Z`),
  );
}
