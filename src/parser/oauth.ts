import { labelBefore } from './labels';

/** A value and where it stands in the text that was searched. */
export interface FoundValue {
  value: string;
  start: number;
  end: number;
}

/** Values of `error` in OAuth 2.0, OpenID Connect, the device flow, bearer tokens and Microsoft's own additions. */
const oauthErrors = new Set(
  'interaction_required login_required consent_required account_selection_required invalid_grant invalid_client invalid_request unauthorized_client unsupported_grant_type unsupported_response_type invalid_scope invalid_resource invalid_target access_denied server_error temporarily_unavailable authorization_pending authorization_declined slow_down expired_token bad_verification_code invalid_token insufficient_scope insufficient_claims insufficient_user_authentication invalid_instance invalid_tenant unsupported_token_type request_not_supported request_uri_not_supported registration_not_supported invalid_request_uri invalid_request_object mfa_required code_expired'.split(
    ' ',
  ),
);

/** Values that the libraries put in the same place for errors of their own. */
const libraryErrors = new Set(
  'user_null interaction_in_progress user_cancelled user_canceled authentication_canceled popup_window_error empty_window_error monitor_window_timeout monitor_popup_timeout block_nested_popups no_tokens_found no_account_error no_account_in_silent_request no_cached_authority_error token_refresh_required native_account_unavailable refresh_token_expired bad_token ui_required ui_not_allowed silent_sso_error silent_logout_unsupported hash_empty_error hash_does_not_contain_known_properties state_mismatch nonce_mismatch endpoints_resolution_error openid_config_error network_error no_network_connectivity post_request_failed get_request_failed timed_out request_timeout no_prompt_failed failed_to_acquire_token_silently multiple_matching_tokens multiple_matching_tokens_detected token_cache_null unknown_user unknown_error current_account_mismatch device_required wam_runtime_init_failed wam_interactive_error wam_no_b2c wam_failed'.split(
    ' ',
  ),
);

/**
 * Finds the OAuth error and the suberror of a text.
 * @returns the first standard value, else the first of a library's own; and the first labelled suberror.
 */
export function findOAuth(text: string): { error?: FoundValue; suberror?: FoundValue } {
  let standard: FoundValue | undefined;
  let own: FoundValue | undefined;
  let suberror: FoundValue | undefined;
  // An unlisted value counts only beside an Entra code: other services have values of their own.
  const isEntra = /AADSTS\d/i.test(text);
  for (const match of text.matchAll(/(?<![\p{L}\p{N}_/.-])[a-z]{2,24}(?:_[a-z\d]{1,24}){1,6}(?![\p{L}\p{N}_]|\.[a-z(])/giu)) {
    if (standard && suberror) break;
    const value = match[0];
    const lower = value.toLowerCase();
    const found = { value, start: match.index, end: match.index + value.length };
    const isStandard = oauthErrors.has(lower);
    const label = labelBefore(text, match.index);
    const before = text.slice(Math.max(0, match.index - 32), match.index);
    if (label.has('suberror') || (/[a-z_] \/ $/.test(before) && standard && match.index - standard.end <= 3)) {
      if (!['null', 'none', 'not_available'].includes(lower)) suberror ??= found;
    } else if (isStandard) {
      standard ??= found;
    } else if (
      libraryErrors.has(lower) ||
      (isEntra && label.has('error') && /error["'`*]{0,3}\s{0,4}[:=]\s{0,4}["'`]{0,3}$|Error: {1,2}$/i.test(before))
    ) {
      if (value === lower) own ??= found;
    }
  }
  standard ??= withLostUnderscore(text);
  const error = standard ?? own;
  return { ...(error && { error }), ...(suberror && { suberror }) };
}

/** Text recognition loses underscores: `"error" "interaction required"`. */
function withLostUnderscore(text: string): FoundValue | undefined {
  for (const match of text.matchAll(/["']error["']?[\s:=]{0,4}["']([a-z]{4,12}(?: [a-z]{4,12}){1,2})["']/gi)) {
    const value = (match[1] ?? '').toLowerCase().replaceAll(' ', '_');
    const start = text.indexOf(match[1] ?? '', match.index + 6);
    if (oauthErrors.has(value)) return { value, start, end: start + value.length };
  }
  return undefined;
}
