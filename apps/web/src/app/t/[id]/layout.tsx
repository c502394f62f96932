import type { ReactNode } from 'react';
import { Frame } from '@/features/coalition/components/frame';
import { TextHeader } from '@/features/document/components/text-header';
import { documentPage } from '@/features/document/queries';
import { GuestFrame } from '@/features/guest/components/guest-frame';
import { GuestLinkOver } from '@/features/guest/components/guest-link-over';
import { guestPage } from '@/features/guest/queries';

interface Props {
  params: Promise<{ id: string }>;
  children: ReactNode;
}

/** What stands over every station of a text: its title, phase, dates and the way to the other stations. */
export default async function TextLayout({ params, children }: Props) {
  const { id } = await params;
  const guest = await guestPage(id);
  if (guest === 'ended') return <GuestLinkOver next={`/t/${id}`} />;
  if (guest) return <GuestFrame page={guest}>{children}</GuestFrame>;
  const page = await documentPage(id);
  return (
    <Frame page={page}>
      <TextHeader page={page} />
      {children}
    </Frame>
  );
}
