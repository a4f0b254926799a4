/** Network addresses: which networks one belongs to, and whether it is private. */
import { BlockList, isIP, isIPv4 } from 'node:net';

/** Networks, as a set of addresses. */
export interface Networks {
  /** Checks that an address is in one of the networks; false for a text that is not an address. */
  has(address: string): boolean;
}

const mappedBits = 96;
const mapped = /^::ffff:([\da-f]{1,4}):([\da-f]{1,4})$/;

/** Returns the IPv4 address that the last 32 bits of an IPv6 address contain. */
function dottedOf(high: string, low: string): string {
  const bits = [high, low].map((group) => Number.parseInt(group, 16));
  return bits.flatMap((each) => [each >> 8, each & 0xff]).join('.');
}

/**
 * Returns an address in its one spelling (RFC 5952): without zone, and an IPv4-mapped IPv6 address,
 * as a socket that listens on both reports it, as IPv4. Null: the text is not an address.
 */
export function normalizeAddress(text: string): string | null {
  if (isIPv4(text)) return text;
  if (isIP(text) === 0) return null;
  const [unzoned = ''] = text.split('%', 1);
  const address = URL.parse(`http://[${unzoned}]/`)?.hostname.slice(1, -1) ?? unzoned;
  const [, high, low] = mapped.exec(address) ?? [];
  return high === undefined || low === undefined ? address : dottedOf(high, low);
}

/** Separate by family: one list would find IPv4 addresses in `::/0`. */
interface Lists {
  readonly ipv4: BlockList;
  readonly ipv6: BlockList;
}

function addNetwork({ ipv4, ipv6 }: Lists, network: string): void {
  const [text = '', lengthText, ...more] = network.split('/');
  const address = normalizeAddress(text);
  const width = isIPv4(text) ? 32 : 128;
  const length = Number(lengthText ?? width);
  const isLength = /^\d{1,3}$/.test(lengthText ?? '0') && length <= width;
  if (address === null || !isLength || more.length > 0) {
    throw new RangeError(`${network} is no network`);
  }
  if (width === 32) ipv4.addSubnet(address, length, 'ipv4');
  else if (!isIPv4(address)) ipv6.addSubnet(address, length, 'ipv6');
  else if (length >= mappedBits) ipv4.addSubnet(address, length - mappedBits, 'ipv4');
  // Wider than the range of IPv4-mapped addresses.
  else ipv6.addSubnet(text, length, 'ipv6');
}

function newLists(list: readonly string[]): Lists {
  const lists = { ipv4: new BlockList(), ipv6: new BlockList() };
  for (const network of list) addNetwork(lists, network);
  return lists;
}

function isListed({ ipv4, ipv6 }: Lists, address: string): boolean {
  return isIPv4(address) ? ipv4.check(address, 'ipv4') : ipv6.check(address, 'ipv6');
}

/**
 * Parses networks such as `10.20.0.0/16` and `2001:db8::/32`, or single addresses. An IPv6 network
 * contains no IPv4 address, not even `::/0`.
 *
 * @throws RangeError for a text that is not a network: a list that cannot be read must not allow
 *   anything
 */
export function parseNetworks(list: readonly string[]): Networks {
  const lists = newLists(list);
  return {
    has: (text) => {
      const address = normalizeAddress(text);
      return address !== null && isListed(lists, address);
    },
  };
}

/** Where global addresses are: IPv6 loopback, link-local, ULA and multicast are outside. */
const global = newLists(['0.0.0.0/0', '2000::/3']);

/**
 * Networks in it that are not routed globally: IANA's Special-Purpose Address Registries, and
 * multicast.
 */
const special = newLists([
  '0.0.0.0/8', // this network
  '10.0.0.0/8', // private
  '100.64.0.0/10', // behind a carrier's NAT
  '127.0.0.0/8', // loopback
  '169.254.0.0/16', // link-local; also where clouds tell a machine its secrets
  '172.16.0.0/12', // private
  '192.0.0.0/24', // IETF protocol assignments
  '192.0.2.0/24', // documentation
  '192.88.99.0/24', // relays to 6to4, deprecated
  '192.168.0.0/16', // private
  '198.18.0.0/15', // benchmarks
  '198.51.100.0/24', // documentation
  '203.0.113.0/24', // documentation
  '224.0.0.0/4', // multicast
  '240.0.0.0/4', // reserved, and broadcast
  '2001::/23', // IETF protocol assignments, Teredo and benchmarks among them
  '2001:db8::/32', // documentation
  '2002::/16', // 6to4, which holds any IPv4 address
  '3fff::/20', // documentation
]);

/**
 * Checks that an address is not globally routable, to which an address from a caller must not lead.
 * A text that is not an address counts as private.
 */
export function isPrivateAddress(text: string): boolean {
  const address = normalizeAddress(text);
  return address === null || !isListed(global, address) || isListed(special, address);
}
