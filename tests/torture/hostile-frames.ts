import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import type { Random } from '@undersigned/editor/testing';
import { writeFrame } from './wire.js';

/** What an attacker has at hand: honest frames to bend, and ids that are in use. */
export interface Material {
  /** Frames an editor's browser really sends. */
  recorded: readonly Uint8Array[];
  /** Frames others sent, as the server handed them on. */
  captured: readonly Uint8Array[];
  clients: readonly number[];
  /** Somebody else's client id, and the clock of what they will type next. */
  victim: { client: number; clock: number };
}

const [sync, awareness] = [0, 1];
const update = 2;

/** Honest edits of one client, each as the frame its browser would send, and some other honest frames. */
export function recordedFrames(random: Random): { frames: Uint8Array[]; client: number } {
  const ydoc = new Y.Doc();
  ydoc.clientID = random.between(1, 2 ** 32 - 1);
  const frames = [
    writeFrame([sync, 0], Uint8Array.of(0)),
    Uint8Array.of(3),
    presence([[ydoc.clientID, 1, '{"user":{"name":"Ana"},"cursor":null}']]),
  ];
  ydoc.on('update', (edit: Uint8Array) => frames.push(writeFrame([sync, update], edit)));
  const body = ydoc.getXmlFragment('body');
  for (let n = 0; n < 12; n++) editSomething(body, random);
  frames.push(writeFrame([sync, 1], Y.encodeStateAsUpdate(ydoc)));
  return { frames, client: ydoc.clientID };
}

function editSomething(body: Y.XmlFragment, random: Random): void {
  const paragraph = new Y.XmlElement(random.pick(['paragraph', 'heading', 'blockquote']));
  const text = new Y.XmlText('words of an honest editor');
  const inner = paragraph.nodeName === 'blockquote' ? new Y.XmlElement('paragraph') : paragraph;
  if (inner !== paragraph) paragraph.insert(0, [inner]);
  inner.insert(0, [text]);
  body.insert(random.between(0, body.length), [paragraph]);
  if (paragraph.nodeName === 'heading') paragraph.setAttribute('level', 2 as unknown as string);
  text.format(0, 5, { link: { href: 'https://example.org' } });
  text.insert(5, '🜁');
  if (body.length > 3) body.delete(0, 1);
}

/** One frame to send at the server, honest bytes bent or none at all. */
export function hostileFrame(material: Material, random: Random): Uint8Array {
  const draw = random.next();
  if (draw < 0.45) return mutant(random.pick(material.recorded), material, random);
  if (draw < 0.52) return strangeEdit(random);
  if (draw < 0.55) return theft(material, random);
  if (draw < 0.69) return writeFrame([sync, random.between(1, 2)], craftedUpdate(material, random));
  if (draw < 0.83) return craftedPresence(material, random);
  if (draw < 0.94) return randomBytes(random, random.between(0, 200));
  return random.pick(material.captured.length > 0 ? material.captured : material.recorded);
}

/** An edit that Yjs finds in perfect order, of something a text cannot hold. */
function strangeEdit(random: Random): Uint8Array {
  const ydoc = new Y.Doc();
  ydoc.clientID = random.between(1, 2 ** 32 - 1);
  const [paragraph, text] = [new Y.XmlElement('paragraph'), new Y.XmlText('strange')];
  const body = ydoc.getXmlFragment('body');
  ydoc.transact(() => {
    body.insert(0, [paragraph]);
    paragraph.insert(0, [text]);
    random.pick(strangeThings)(body, paragraph, text);
  });
  return writeFrame([sync, update], Y.encodeStateAsUpdate(ydoc));
}

/** Something at the clock at which somebody else will go on, so that they cannot. */
function theft({ victim: { client, clock } }: Material, random: Random): Uint8Array {
  const collected = [1, 1, client, clock, 0, random.pick([1, 20, 1_000_000]), 0];
  const deletion = [0, 1, client, 1, clock, random.pick([1, 50])];
  const stolen = encoding.encode((encoder) => {
    for (const number of random.pick([collected, deletion])) encoding.writeVarUint(encoder, number);
  });
  return writeFrame([sync, random.between(1, 2)], stolen);
}

type StrangeThing = (body: Y.XmlFragment, paragraph: Y.XmlElement, text: Y.XmlText) => void;
const strangeThings: StrangeThing[] = [
  (body) => body.insert(0, [new Y.XmlElement('script')]),
  (body) => body.insert(0, [new Y.XmlElement('listItem')]),
  (body) => body.insert(0, [new Y.XmlText('stray')]),
  (_body, paragraph) => paragraph.insert(0, [new Y.XmlElement('table')]),
  (_body, paragraph) => paragraph.setAttribute('onclick', 'x'),
  (_body, paragraph) => paragraph.setAttribute('id', 'x"'),
  (_body, _paragraph, text) => text.format(0, 3, { link: { href: 'javascript:x' } }),
  (_body, _paragraph, text) => text.format(0, 3, { blink: {} }),
  (_body, _paragraph, text) => text.insertEmbed(0, { image: 'x' }),
];

/** A few bytes changed, cut, doubled or swapped for those of another frame. */
export function mutant(frame: Uint8Array, { recorded }: Material, random: Random): Uint8Array {
  let bytes = [...frame];
  for (let left = random.between(1, 4); left > 0; left--) {
    const at = random.between(0, Math.max(0, bytes.length - 1));
    const change = random.between(0, 6);
    if (change <= 1) bytes[at] = random.between(0, 255);
    else if (change === 2) bytes[at] = (bytes[at] ?? 0) ^ (1 << random.between(0, 7));
    else if (change === 3) bytes = bytes.slice(0, at);
    else if (change === 4) bytes.splice(at, 0, ...bytes.slice(at, at + random.between(1, 12)));
    else if (change === 5) bytes.splice(at, random.between(1, 4), ...hugeNumber);
    else bytes = [...bytes.slice(0, at), ...random.pick(recorded).slice(at)];
  }
  return Uint8Array.from(bytes);
}

const hugeNumber = [255, 255, 255, 255, 255, 255, 255, 15];
const names = ['body', 'paragraph', 'script', '__proto__', 'link', 'onclick', 'level', 'id', 'answer:x', ''];

/** An update in the right grammar with any content, place and clock. */
function craftedUpdate({ clients }: Material, random: Random): Uint8Array {
  const number = () => random.pick([0, 1, 2, 3, 10, 100, 1_000_000, 2 ** 31, random.between(0, 60)]);
  const client = () => (random.chance(0.7) ? random.pick(clients) : random.between(0, 2 ** 32));
  return encoding.encode((encoder) => {
    const write = (...values: number[]) => values.forEach((value) => encoding.writeVarUint(encoder, value));
    const writers = random.between(0, 2);
    write(writers);
    for (let n = 0; n < writers; n++) {
      const structs = random.between(1, 4);
      write(structs, client(), number());
      for (let m = 0; m < structs; m++) writeStruct(encoder, { number, client }, random);
    }
    const deleters = random.between(0, 2);
    write(deleters);
    for (let n = 0; n < deleters; n++) write(client(), 1, number(), number());
  });
}

function writeStruct(
  encoder: encoding.Encoder,
  { number, client }: { number: () => number; client: () => number },
  random: Random,
): void {
  const kind = random.between(0, 10);
  const info = kind | random.pick([0, 0, 0x20, 0x40, 0x80, 0xc0]);
  const write = (...values: number[]) => values.forEach((value) => encoding.writeVarUint(encoder, value));
  encoding.writeUint8(encoder, info);
  if (kind === 0 || kind === 10) return write(number());
  if (info & 0x80) write(client(), number());
  if (info & 0x40) write(client(), number());
  if ((info & 0xc0) === 0) {
    if (random.chance(0.6)) {
      write(1);
      encoding.writeVarString(encoder, random.pick(names));
    } else write(0, client(), number());
    if (info & 0x20) encoding.writeVarString(encoder, random.pick(names));
  }
  writeContent(encoder, kind, random);
}

function writeContent(encoder: encoding.Encoder, kind: number, random: Random): void {
  const text = () => encoding.writeVarString(encoder, random.pick(names));
  const json = () =>
    encoding.writeVarString(encoder, random.pick(['null', '{}', '"\\ud800"', '{"href":"javascript:x"}']));
  switch (kind) {
    case 1:
      return encoding.writeVarUint(encoder, random.between(0, 1_000));
    case 3:
      return encoding.writeVarUint8Array(encoder, randomBytes(random, 4));
    case 4:
      return text();
    case 5:
      return json();
    case 6:
      text();
      return json();
    case 7: {
      const type = random.between(0, 7);
      encoding.writeVarUint(encoder, type);
      if (type === 3 || type === 5) text();
      return;
    }
    case 8:
      encoding.writeVarUint(encoder, 1);
      return encoding.writeAny(encoder, random.pick([null, 2, Number.NaN, 'x', [[[]]], { __proto__: 1 }]));
    case 9:
      text();
      return encoding.writeAny(encoder, {});
    default:
      encoding.writeVarUint(encoder, 1);
      json();
  }
}

function craftedPresence({ clients }: Material, random: Random): Uint8Array {
  const states = ['{}', 'null', '[]', '{"user":{"name":"<img src=x>"}}', '{"__proto__":{"x":1}}', 'x', '"x'];
  const count = random.pick([0, 1, 1, 2, 50]);
  return presence(
    Array.from({ length: count }, () => [
      random.chance(0.5) ? random.pick(clients) : random.between(0, 2 ** 32),
      random.pick([0, 1, 2 ** 40]),
      random.chance(0.1) ? `{"a":"${'x'.repeat(5_000)}"}` : random.pick(states),
    ]),
  );
}

function presence(states: [client: number, clock: number, state: string][]): Uint8Array {
  const inner = encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, states.length);
    for (const [client, clock, state] of states) {
      encoding.writeVarUint(encoder, client);
      encoding.writeVarUint(encoder, clock);
      encoding.writeVarString(encoder, state);
    }
  });
  return writeFrame([awareness], inner);
}

export const randomBytes = (random: Random, length: number): Uint8Array =>
  Uint8Array.from({ length }, () => random.between(0, 255));
