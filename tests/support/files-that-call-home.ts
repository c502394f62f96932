import { crc32, deflateSync } from 'node:zlib';
import { zipOf } from './zip.js';

const packages = 'http://schemas.openxmlformats.org/package/2006';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const words = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** Word files that ask for something at `address` in every way known to us, each with words that could be read. */
export function wordFiles(address: string): Record<string, Buffer> {
  const external = (type: string) =>
    `<Relationships xmlns="${packages}/relationships"><Relationship Id="r1" Type="${office}/${type}" Target="${address}" TargetMode="External"/></Relationships>`;
  const documentOf = (inside: string, before = '') =>
    `<?xml version="1.0"?>${before}<w:document xmlns:w="${words}" xmlns:r="${office}"><w:body><w:p><w:r><w:t>No child is detained.</w:t></w:r>${inside}</w:p></w:body></w:document>`;
  const file = (document: string, more: Record<string, string> = {}) =>
    zipOf({
      '[Content_Types].xml': `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
      '_rels/.rels': `<Relationships xmlns="${packages}/relationships"><Relationship Id="d" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
      'word/document.xml': document,
      ...more,
    });
  const settings = `<w:settings xmlns:w="${words}" xmlns:r="${office}"><w:attachedTemplate r:id="r1"/></w:settings>`;
  const field = `<w:fldSimple w:instr=" INCLUDEPICTURE &quot;${address}&quot; \\d "><w:r><w:t>picture</w:t></w:r></w:fldSimple>`;
  const blip = `<w:r><w:drawing><a:blip xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" r:link="r1"/></w:drawing></w:r>`;
  const entity = `<!DOCTYPE w:document [<!ENTITY out SYSTEM "${address}"><!ENTITY % more SYSTEM "${address}"> %more;]>`;
  return {
    'template.docx': file(documentOf(''), {
      'word/settings.xml': settings,
      'word/_rels/settings.xml.rels': external('attachedTemplate'),
    }),
    'picture.docx': file(documentOf(blip), { 'word/_rels/document.xml.rels': external('image') }),
    'field.docx': file(documentOf(field)),
    'object.docx': file(documentOf(''), { 'word/_rels/document.xml.rels': external('oleObject') }),
    'frame.docx': file(documentOf(''), { 'word/_rels/webSettings.xml.rels': external('frame') }),
    'entity.docx': file(documentOf('<w:r><w:t>&out;</w:t></w:r>', entity)),
    'include.docx': file(
      documentOf(`<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="${address}"/>`),
    ),
  };
}

/** Drawings that ask for something at `address`, under their own name and under that of a picture. */
export function drawings(address: string): Record<string, Buffer> {
  const drawing = (inside: string, before = '') =>
    Buffer.from(
      `<?xml version="1.0"?>${before}<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="9" height="9">${inside}</svg>`,
    );
  const entity = `<!DOCTYPE svg [<!ENTITY out SYSTEM "${address}">]>`;
  const all = [
    drawing(`<image href="${address}" width="9" height="9"/>`),
    drawing(`<image xlink:href="${address}" width="9" height="9"/><use href="${address}#a"/>`),
    drawing(
      `<style>@import url(${address}); rect { fill: url(${address}#b) }</style><rect width="9" height="9"/>`,
    ),
    drawing(`<foreignObject><img src="${address}"/></foreignObject><script href="${address}"/>`),
    drawing('<text>&out;</text>', `<?xml-stylesheet href="${address}"?>${entity}`),
  ];
  return Object.fromEntries(
    all.flatMap((bytes, n) => [
      [`drawing-${n}.svg`, bytes],
      [`drawing-${n}.png`, bytes],
    ]),
  );
}

/** A picture that speaks of `address` wherever a PNG can say something. */
export function speakingPicture(address: string): Buffer {
  const xmp = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="${address}"/></rdf:RDF></x:xmpmeta>`;
  const size = Buffer.from([0, 0, 0, 8, 0, 0, 0, 8, 8, 2, 0, 0, 0]);
  const rows = Buffer.alloc(8 * (1 + 8 * 3));
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', size),
    chunk('tEXt', Buffer.from(`Comment\0${address}`)),
    chunk('iTXt', Buffer.from(`XML:com.adobe.xmp\0\0\0\0\0${xmp}`)),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const inside = Buffer.concat([Buffer.from(type), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(inside));
  return Buffer.concat([length, inside, sum]);
}
