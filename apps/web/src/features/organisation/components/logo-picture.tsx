import type { Logo, OrganisationId } from '@undersigned/domain';
import Image from 'next/image';

interface Props {
  organisationId: OrganisationId;
  logo: Pick<Logo, 'hash' | 'width' | 'height'>;
  /** Empty where the organisation's name stands beside it. */
  alt: string;
  /** The tallest it may be: it keeps its proportions. */
  size: 'line' | 'wall' | 'page';
}

/** A logo on white in both themes: logos are drawn for white paper. */
export function LogoPicture({ organisationId, logo, alt, size }: Props) {
  const { hash, width, height } = logo;
  return (
    <span className="inline-flex rounded-control border border-line bg-[#fff] p-1.5 align-middle">
      <Image
        src={`/logo/${organisationId}/${hash}`}
        alt={alt}
        width={width}
        height={height}
        unoptimized
        className={`w-auto max-w-full object-contain ${heights[size]}`}
      />
    </span>
  );
}

const heights = { line: 'h-8', wall: 'h-12', page: 'max-h-36' };
