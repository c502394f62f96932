import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { Frame } from '@/features/coalition/components/frame';
import { requireActor } from '@/server/session';

interface Props {
  params: Promise<{ slug: string }>;
  children: ReactNode;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { coalition } = await requireActor((await params).slug);
  return { title: { default: coalition.name, template: `%s · ${coalition.name}` } };
}

export default async function CoalitionLayout({ params, children }: Props) {
  return <Frame page={await requireActor((await params).slug)}>{children}</Frame>;
}
