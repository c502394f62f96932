/** A machine of one's own, of the house and of the cloud it runs in, each in the ways in which its number is written. */
const hosts = [
  'localhost',
  'LOCALHOST.',
  'localhost.localdomain',
  'ip6-localhost',
  ...spellings('127.0.0.1'),
  ...spellings('169.254.169.254'),
  ...spellings('10.0.0.1'),
  ...spellings('172.16.0.1'),
  ...spellings('192.168.0.1'),
  ...spellings('100.100.100.200'),
  '0',
  '0.0.0.0',
  '127.1',
  '127.0.1',
  '[::]',
  '[::1]',
  '[0:0:0:0:0:0:0:1]',
  '[fe80::1]',
  '[fd00:ec2::254]',
  'metadata.google.internal',
  'metadata',
  'localtest.me',
  '127.0.0.1.nip.io',
  'ⓛⓞⓒⓐⓛⓗⓞⓢⓣ',
  '127。0。0。1',
  '１２７.0.0.1',
  'xn--lcalhost-54a',
];

/** More than five hundred addresses that lead inwards, `port` being one at which somebody listens. */
export function inwardAddresses(port: number): string[] {
  return hosts.flatMap((host) => [
    `http://${host}:${port}/`,
    `https://${host}:${port}/`,
    `//${host}:${port}/`,
    `http:${host}:${port}/`,
    `http://icm.example@${host}:${port}/`,
    `http://${host}:${port}#@icm.example/`,
    `http://icm.example\\@${host}:${port}/`,
    `/\\${host}:${port}/`,
    `http://${host}/latest/meta-data/`,
    `\thttp://${host}:${port}/x.png`,
  ]);
}

function spellings(address: string): string[] {
  const parts = address.split('.').map(Number);
  const whole = parts.reduce((sum, part) => sum * 256 + part, 0);
  const hex = (part: number) => part.toString(16);
  return [
    address,
    String(whole),
    `0x${hex(whole)}`,
    `0${whole.toString(8)}`,
    parts.map((part) => `0x${hex(part)}`).join('.'),
    parts.map((part) => `0${part.toString(8)}`).join('.'),
    `[::ffff:${address}]`,
    `[::ffff:${hex(Math.floor(whole / 65_536))}:${hex(whole % 65_536)}]`,
    `[64:ff9b::${address}]`,
    `[::${address}]`,
  ];
}
