/** Where highlighted words stand; `lost` when they are gone, `elsewhere` when they are not in this field. */
export type Place = { from: number; to: number } | 'lost' | 'elsewhere';

export type PlacesById = ReadonlyMap<string, Place>;
