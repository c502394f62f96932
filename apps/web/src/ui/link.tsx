import NextLink from 'next/link';
import type { ComponentProps } from 'react';

/**
 * A way to another page of ours. It is not read ahead: all pages are made for whoever asks, so there is nothing to have
 * ready but a request for each link in view, at the moment when a slow computer and our server have most to do.
 */
export const Link = (props: ComponentProps<typeof NextLink>) => <NextLink prefetch={false} {...props} />;
