import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compiledBeside } from './compiled-beside.js';

const services = join('/srv', 'src', 'services');

describe('what a thread starts from', () => {
  it('is the compiled neighbour, also of a source', () => {
    const built = join(services, 'dist', 'feature', 'worker.js');
    expect(compiledBeside(join(services, 'dist', 'feature', 'starter.js'), 'worker.js')).toBe(built);
    expect(compiledBeside(join(services, 'src', 'feature', 'starter.ts'), 'worker.js')).toBe(built);
  });
});
