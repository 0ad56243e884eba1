/**
 * What a `suberror` means for the client that gets it.
 * From the sources of Microsoft's client libraries (Android OAuth2SubErrorCode, MSAL.NET UiRequiredExceptionClassification) as of 2026.
 */
export const suberrorMeanings: Readonly<Record<string, string>> = {
  basic_action: 'A normal prompt such as MFA solves it: call the interactive API.',
  additional_action:
    'The prompt only shows what to do; the remedy lies outside, such as enrolling the device. Let the user postpone it.',
  message_only: 'The prompt only explains, for example a block by place. Do not prompt again in a loop.',
  consent_required: 'The user or an admin must consent: interactive, with the same scopes.',
  user_password_expired: 'The user must change the password: interactive.',
  bad_token: 'The refresh token is dead or too old for a policy: sign in again.',
  token_expired: 'The refresh token has expired or is too old for a policy: sign in again.',
  client_mismatch: 'A token of another app of the family was used. The library drops it; no prompt is needed for that.',
  protection_policy_required: 'The app must be protected by Intune: use the sign-in that supports app protection.',
  device_authentication_failed: 'The broker could not prove the device and checks it again.',
  ui_not_allowed: 'This place forbids a sign-in window: start the interactive request somewhere else.',
  interrupted_user: 'The user did not finish the prompt: interactive, once more.',
  transfer_token_expired: 'The token that moves a sign-in between devices has expired: start the transfer again.',
  insufficient_device_strength: 'The device does not meet the strength that is asked for.',
  user_account_deleted: 'The account has been deleted.',
};
