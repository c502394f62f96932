import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import { readTypefaces } from './typefaces.js';

/** Beside the sources and beside what is compiled from them. */
const folder = fileURLToPath(new URL('../../typst/', import.meta.url));
const template = readFileSync(`${folder}paper.typ`, 'utf8');

/** Sets sheets as PDF. Loading the typefaces takes longer than setting a text. */
export class Typesetter {
  readonly #compiler = NodeCompiler.create({
    workspace: folder,
    fontArgs: [{ fontBlobs: readTypefaces() }],
  });

  /**
   * A sheet, as JSON, as a PDF for everybody (PDF/UA-1). Where a letter is in none of our typefaces that standard
   * cannot be kept: such a file has the same structure, makes no claim and says what is missing.
   */
  print(sheet: string): Buffer {
    try {
      return this.#compiler.pdf(this.#set(sheet, false), { pdfStandard: 'ua-1' });
    } catch (error) {
      const isUnprinted = String(error).includes('could not be displayed');
      return this.#compiler.pdf(this.#set(sheet, isUnprinted), {});
    } finally {
      this.#compiler.evictCache(0);
    }
  }

  #set(sheet: string, isUnprinted: boolean): NodeTypstDocument {
    const inputs = { sheet, ...(isUnprinted && { unprinted: 'yes' }) };
    const { result, ...rest } = resultOf(this.#compiler.compile({ mainFileContent: template, inputs }));
    if (!result) throw new Error(rest.message);
    return result;
  }
}

const resultOf = (compiled: ReturnType<NodeCompiler['compile']>) => ({
  result: compiled.result,
  message: JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics ?? 'not set'),
});
