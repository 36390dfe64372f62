import { createHash } from 'node:crypto';

/**
 * A UID that is the same for the same name: a name-based UUID as an OID (PS3.5 B.2, RFC 4122 version 5),
 * so that a phantom made again is the same study.
 */
export function namedUid(name: string): string {
  const hash = createHash('sha1').update(`sacroplasty phantom ${name}`).digest().subarray(0, 16);
  hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x50, 6);
  hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8);
  return `2.25.${BigInt(`0x${hash.toString('hex')}`).toString()}`;
}
