import type { ReactNode } from 'react';
import { Frame } from '@/features/coalition/components/frame';
import { TextHeader } from '@/features/document/components/text-header';
import { documentPage } from '@/features/document/queries';

interface Props {
  params: Promise<{ id: string }>;
  children: ReactNode;
}

/** What stands over every station of a text: its title, phase, dates and the way to the other stations. */
export default async function TextLayout({ params, children }: Props) {
  const page = await documentPage((await params).id);
  return (
    <Frame page={page}>
      <TextHeader page={page} />
      {children}
    </Frame>
  );
}
