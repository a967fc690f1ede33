/** Where the site will stand. */
interface SiteAddress {
  /** Origin without trailing slash: `https://example.org`. */
  readonly site: string;
  /** Sub-path that begins and ends with a slash. */
  readonly base: string;
}

/** Where the site stands on the machine that makes it. */
const LOCAL_SITE = 'http://localhost:4321';

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads `SITE_URL` and `BASE_PATH`; both may be missing. Throws one sentence that says what to type. */
export function readSiteAddress(environment: Environment): SiteAddress {
  return {
    site: readOrigin(environment.SITE_URL || LOCAL_SITE),
    base: readBase(environment.BASE_PATH || '/'),
  };
}

/** Throws one sentence if nobody said where the site will stand. */
export function requireSiteAddress(environment: Environment): SiteAddress {
  if (!environment.SITE_URL) {
    throw new Error(
      'Where will the site stand? Type  SITE_URL=https://example.org npm run build  with its address; to read it on this machine, type  npm start',
    );
  }
  return readSiteAddress(environment);
}

function readOrigin(text: string): string {
  const url = URL.parse(text);
  if (url === null || !/^https?:$/.test(url.protocol)) {
    const meant = text.replace(/^(?:\w+:)?\/*/, '');
    throw new Error(
      `SITE_URL is “${text}”: it begins with https://, so type  SITE_URL=https://${meant}`,
    );
  }
  if (url.pathname !== '/' || url.search !== '' || url.hash !== '') {
    const path = url.pathname.endsWith('/') ? url.pathname : `${url.pathname}/`;
    throw new Error(
      `SITE_URL is “${text}”: a path stands in BASE_PATH, so type  SITE_URL=${url.origin} BASE_PATH=${path}`,
    );
  }
  return url.origin;
}

function readBase(text: string): string {
  const path = `/${text}/`.replace(/\/+/g, '/');
  if (!/^(?:\/[\w.~-]+)*\/$/.test(path)) {
    throw new Error(
      `BASE_PATH is “${text}”: it is a path of letters, digits, - and _ between slashes, so type  BASE_PATH=/edition/  or leave it out`,
    );
  }
  return path;
}
