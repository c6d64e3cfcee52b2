/** The HTML of the log-in window. */

const escapes: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
export const escapeHtml = (value: string): string => value.replace(/[&<>"']/g, sign => escapes[sign] ?? sign);

const style = `
  :root { color-scheme: light dark; --ink: #14202b; --soft: #5a6875; --paper: #fff; --ground: #eef2f5; --line: #c3ccd4; --act: #066fac; --bad: #b3261e }
  @media (prefers-color-scheme: dark) { :root { --ink: #e8eef3; --soft: #9fb0bf; --paper: #1b242c; --ground: #10171d; --line: #3c4a56; --act: #4db4ea; --bad: #ff8a80 } }
  * { box-sizing: border-box }
  body { margin: 0; min-height: 100vh; display: grid; place-items: center; background: var(--ground); color: var(--ink); font: 16px/1.5 system-ui, sans-serif }
  main { width: min(25rem, calc(100vw - 2rem)); padding: 2rem; background: var(--paper); border: 1px solid var(--line); border-radius: 12px }
  .brand { margin: 0 0 1.25rem; color: var(--soft); font-size: .875rem }
  h1 { margin: 0 0 1rem; font-size: 1.375rem; line-height: 1.3 }
  label { display: block; margin: 1rem 0 .25rem; font-weight: 600 }
  input { width: 100%; padding: .625rem .75rem; font: inherit; color: inherit; background: transparent; border: 1px solid var(--line); border-radius: 8px }
  ul { padding-left: 1.25rem }
  .actions { display: flex; gap: .75rem; margin-top: 1.5rem }
  button { flex: 1; padding: .625rem 1rem; font: inherit; font-weight: 600; border-radius: 8px; border: 1px solid var(--line); background: transparent; color: inherit; cursor: pointer }
  button.main { background: var(--act); border-color: var(--act); color: var(--paper) }
  :focus-visible { outline: 3px solid var(--act); outline-offset: 2px }
  .problem { margin: 0 0 1rem; padding: .625rem .75rem; border-left: 4px solid var(--bad); color: var(--bad) }
  .note { margin: 1.5rem 0 0; color: var(--soft); font-size: .8125rem }`;

const page = (title: string, content: string): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<link rel="icon" href="data:,"><title>${escapeHtml(title)}</title><style>${style}</style></head>
<body><main><p class="brand">RingCentral (simulator)</p>${content}</main></body></html>`;

const hiddenRequest = (request: string): string =>
  `<input type="hidden" name="request" value="${escapeHtml(request)}">`;

/** The log-in form; `request` is the authorize request's query, carried along. */
export const logInPage = (request: string, given: { login?: string; problem?: string } = {}): string =>
  page(
    'Sign in',
    `<h1>Sign in</h1>
${given.problem === undefined ? '' : `<p class="problem" role="alert" id="problem">${escapeHtml(given.problem)}</p>`}
<form method="post" action="/restapi/oauth/authorize/sign-in">${hiddenRequest(request)}
<label for="login">E-mail or extension</label>
<input id="login" name="login" autocomplete="username" required value="${escapeHtml(given.login ?? '')}">
<label for="password">Password</label>
<input id="password" name="password" type="password" autocomplete="current-password" required>
<div class="actions"><button class="main" id="sign-in">Sign in</button></div>
</form><p class="note">Demo users: 101 / demo-101 and 112 / demo-112.</p>`,
  );

export const consentPage = (request: string, user: { name: string; extensionNumber: string }): string =>
  page(
    'Allow access',
    `<h1>Allow this application to use your account?</h1>
<p>Signed in as <strong>${escapeHtml(user.name)}</strong>, extension ${escapeHtml(user.extensionNumber)}.</p>
<p>It will be able to:</p>
<ul><li>place and follow calls for you</li><li>read your extension, phones and numbers</li><li>see your presence</li></ul>
<form method="post" action="/restapi/oauth/authorize/consent">${hiddenRequest(request)}
<div class="actions"><button name="decision" value="deny" id="deny">Deny</button>
<button class="main" name="decision" value="allow" id="allow">Authorize</button></div></form>`,
  );

/** The page shown instead of a redirect when the request itself cannot be trusted. */
export const refusalPage = (code: string, message: string): string =>
  page(
    'Sign-in is not possible',
    `<h1>Sign-in is not possible</h1><p class="problem" role="alert">${escapeHtml(message)} (${escapeHtml(code)})</p>`,
  );
