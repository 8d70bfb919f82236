import { BlockList, isIP } from 'node:net';

/** What the IANA keeps for private networks, this machine, documentation and the like: nobody's public web server is there. */
const reservedIPv4 = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const;

/** Public addresses begin here; within are some that lead to IPv4 or nowhere. */
const publicIPv6 = ['2000::', 3] as const;
const reservedIPv6 = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const;

const reserved = new BlockList();
for (const [net, bits] of reservedIPv4) reserved.addSubnet(net, bits, 'ipv4');
for (const [net, bits] of reservedIPv6) reserved.addSubnet(net, bits, 'ipv6');
const within = new BlockList();
within.addSubnet(...publicIPv6, 'ipv6');

/** Whether an IP address is one of the public internet. */
export function isPublicAddress(address: string): boolean {
  switch (isIP(address)) {
    case 4:
      return !reserved.check(address, 'ipv4');
    case 6:
      return within.check(address, 'ipv6') && !reserved.check(address, 'ipv6');
    default:
      return false;
  }
}
