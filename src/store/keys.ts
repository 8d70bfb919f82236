import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import type { Person } from '../domain/person.ts';

const keyBytes = 32;
const nonceBytes = 12;
const tagBytes = 16;
/** Of an HMAC-SHA256, as much as a uuid column holds. */
const identifierBytes = 16;

/** What stands in the tables for people: nothing that tells who they are to someone without the secret. */
export interface Keys {
  /** Tells this secret from another without telling it. */
  readonly mark: string;
  /** A person under one petition, as a uuid; under another petition the same person is another uuid. */
  signatoryId(petition: number, person: Person): string;
  /** A person in conversation, as a uuid. */
  conversationId(person: Person): string;
  /** A person who does something often, as a uuid. */
  rateId(person: Person): string;
  /** `text`, readable only with the secret, and only as what `owner` owns. */
  seal(owner: string, text: string): string;
  /** What {@link seal} hid. Throws when it was sealed for another owner, with another secret, or tampered with. */
  open(owner: string, sealed: string): string;
}

/** The keys that follow from the installation's secret. */
export function deriveKeys(secret: string): Keys {
  const derive = (purpose: string) => Buffer.from(hkdfSync('sha256', secret, '', `undersigned ${purpose}`, keyBytes));
  const signatoryKey = derive('signatory');
  const conversationKey = derive('conversation');
  const rateKey = derive('rate');
  const sealingKey = derive('sealing');
  return {
    mark: derive('mark').toString('base64url'),
    signatoryId: (petition, { platform, account }) => identifier(signatoryKey, [petition, platform, account]),
    conversationId: ({ platform, account }) => identifier(conversationKey, [platform, account]),
    rateId: ({ platform, account }) => identifier(rateKey, [platform, account]),
    seal: (owner, text) => seal(sealingKey, owner, text),
    open: (owner, sealed) => open(sealingKey, owner, sealed),
  };
}

// As JSON no two lists of parts read the same.
function identifier(key: Buffer, parts: readonly (string | number)[]): string {
  const hex = createHmac('sha256', key)
    .update(JSON.stringify(parts))
    .digest('hex')
    .slice(0, identifierBytes * 2);
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

function seal(key: Buffer, owner: string, text: string): string {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(owner));
  const hidden = [cipher.update(text, 'utf8'), cipher.final()];
  return Buffer.concat([nonce, cipher.getAuthTag(), ...hidden]).toString('base64url');
}

function open(key: Buffer, owner: string, sealed: string): string {
  const bytes = Buffer.from(sealed, 'base64url');
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, nonceBytes), { authTagLength: tagBytes })
    .setAAD(Buffer.from(owner))
    .setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes));
  const shown = [decipher.update(bytes.subarray(nonceBytes + tagBytes)), decipher.final()];
  return Buffer.concat(shown).toString('utf8');
}
