/** What the reader asked for, as far as the address of the page says it. */
export interface SearchRequest {
  readonly raw: string;
  /** Punctuation must agree. */
  readonly marks: boolean;
  readonly quotedOnly: boolean;
  readonly addressesOnly: boolean;
  readonly addressesFirst: boolean;
  /** Keys of the texts looked at; empty for all. */
  readonly keys: readonly string[];
}

/** A longer query is not written into the address: servers refuse addresses of that length. */
const LONGEST_ADDRESS = 1500;

const SWITCHES = {
  marks: 'marks',
  quotedOnly: 'quoted',
  addressesOnly: 'addresses',
  addressesFirst: 'first',
} as const satisfies Partial<Record<keyof SearchRequest, string>>;

/** Reads the part of an address after `?`. */
export function readRequest(search: string): SearchRequest {
  const parameters = new URLSearchParams(search);
  const isOn = (name: string) => parameters.get(name) === '1';
  return {
    raw: parameters.get('q') ?? '',
    marks: isOn(SWITCHES.marks),
    quotedOnly: isOn(SWITCHES.quotedOnly),
    addressesOnly: isOn(SWITCHES.addressesOnly),
    addressesFirst: isOn(SWITCHES.addressesFirst),
    keys: (parameters.get('in') ?? '').split('.').filter((key) => key !== ''),
  };
}

/** Writes it, with the `?`; what has its usual value is left out, and so is a query too long for an address. */
export function formatRequest(request: SearchRequest): string {
  const parameters = new URLSearchParams();
  if (request.raw !== '' && request.raw.length <= LONGEST_ADDRESS) parameters.set('q', request.raw);
  if (request.marks) parameters.set(SWITCHES.marks, '1');
  if (request.quotedOnly) parameters.set(SWITCHES.quotedOnly, '1');
  if (request.addressesOnly) parameters.set(SWITCHES.addressesOnly, '1');
  if (request.addressesFirst) parameters.set(SWITCHES.addressesFirst, '1');
  if (request.keys.length > 0) parameters.set('in', request.keys.join('.'));
  const search = parameters.toString();
  return search === '' ? '' : `?${search}`;
}
