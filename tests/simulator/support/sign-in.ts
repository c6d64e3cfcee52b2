import { createHash } from 'node:crypto';

export const challengeOf = (verifier: string): Record<string, string> => ({
  code_challenge: createHash('sha256').update(verifier).digest('base64url'),
  code_challenge_method: 'S256',
});

export interface Page {
  status: number;
  html: string;
  /** Where a redirect points. */
  location?: URL;
}

/** A browser as far as the log-in window needs one: it keeps cookies and fills in the page's form. */
export interface Browser {
  open(url: string): Promise<Page>;
  /** Submits the form of the page shown last, its hidden fields included. */
  submit(fields: Record<string, string>): Promise<Page>;
}

export function createBrowser(origin: string): Browser {
  let cookie = '';
  let shown: Page = { status: 0, html: '' };

  const go = async (url: string, init: RequestInit): Promise<Page> => {
    const response = await fetch(url, { ...init, redirect: 'manual', headers: { cookie } });
    const set = response.headers.get('set-cookie');
    if (set !== null) cookie = set.split(';')[0] ?? '';
    const location = response.headers.get('location');
    shown = {
      status: response.status,
      html: await response.text(),
      ...(location === null ? {} : { location: new URL(location) }),
    };
    return shown;
  };

  return {
    open: url => go(url, {}),
    submit: fields => {
      const action = /<form method="post" action="([^"]+)"/.exec(shown.html)?.[1];
      if (action === undefined) throw new Error(`The page has no form: ${shown.html}`);
      const hidden = [...shown.html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(
        ([, name = '', value = '']) => [name, value.replaceAll('&amp;', '&')],
      );
      return go(origin + action, {
        method: 'POST',
        body: new URLSearchParams([...hidden, ...Object.entries(fields)]),
      });
    },
  };
}

export const authorizeUrl = (origin: string, query: Record<string, string>): string =>
  `${origin}/restapi/oauth/authorize?${new URLSearchParams({ response_type: 'code', ...query }).toString()}`;

/** Goes through the log-in and consent forms and returns the code of the redirect. */
export async function signInForCode(
  origin: string,
  { query, login, password }: { query: Record<string, string>; login: string; password: string },
): Promise<string> {
  const browser = createBrowser(origin);
  await browser.open(authorizeUrl(origin, query));
  await browser.submit({ login, password });
  const { location, html } = await browser.submit({ decision: 'allow' });
  const code = location?.searchParams.get('code');
  if (code === undefined || code === null) throw new Error(`No code came back: ${html}`);
  return code;
}
