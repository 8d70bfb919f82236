/** What signatories are known again by in measurements. */
export const secret = 'a secret for measurements that is long enough';
