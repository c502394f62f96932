/** Carries the address of a page from the proxy to whatever leads away from it and back. */
export const askedAddressHeader = 'x-asked-address';

interface Asked {
  method: string;
  nextUrl: { pathname: string; search: string };
}

/** Path and query of the page that is asked for. What somebody sends is for no page: one does not come back to it. */
export const askedAddress = ({ method, nextUrl }: Asked): string =>
  method === 'GET' ? nextUrl.pathname + nextUrl.search : '';
