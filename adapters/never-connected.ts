import { z } from 'zod';

/** How a connection fails that was never made. The name of the last is that of Node's own client. */
const codes: ReadonlySet<unknown> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ENETDOWN',
  'ENETUNREACH',
  'EHOSTUNREACH',
  'EADDRNOTAVAIL',
  'CERT_HAS_EXPIRED',
  'CERT_NOT_YET_VALID',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'ERR_TLS_CERT_ALTNAME_INVALID',
  'UND_ERR_CONNECT_TIMEOUT',
]);

const WithCode = z.object({ code: z.unknown(), cause: z.object({ code: z.unknown() }).optional().catch(undefined) });

/** Whether an error of a request says that there was no connection, so that nothing can have been sent. */
export function neverConnected(error: unknown): boolean {
  const { data } = WithCode.safeParse(error);
  return codes.has(data?.code) || codes.has(data?.cause?.code);
}
