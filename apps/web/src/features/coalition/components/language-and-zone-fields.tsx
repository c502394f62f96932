import type { ComponentProps } from 'react';
import { SelectField } from '@/ui/select-field';

type Choice = ComponentProps<typeof SelectField>;

export interface LanguagesAndZones {
  languages: { code: string; name: string }[];
  timeZones: string[];
}

interface Props extends LanguagesAndZones {
  language: Choice;
  timeZone: Choice;
}

/** The language of mails and the zone of dates, of a coalition or of a person. */
export function LanguageAndZoneFields({ languages, timeZones, language, timeZone }: Props) {
  return (
    <>
      <SelectField {...language}>
        {languages.map(({ code, name }) => (
          <option key={code} value={code} lang={code}>
            {name}
          </option>
        ))}
      </SelectField>
      <SelectField {...timeZone}>
        {timeZones.map((zone) => (
          <option key={zone}>{zone}</option>
        ))}
      </SelectField>
    </>
  );
}
