/**
 * The networks from which a key is accepted, each in one spelling: `10.0.0.0/8`, `2001:db8::/32`,
 * or a single address.
 */
import type { Fault } from '../../errors.ts';
import { normalizeAddress } from '../../http/credentials/addresses.ts';

/** Bits of an IPv4-mapped IPv6 address before those of the IPv4 address. */
const mappedBits = 96;

/** Returns a network in its one spelling; null when the text is not a network. */
export function normalizeNetwork(text: string): string | null {
  const [, sent = '', bits] = /^([^/%]+)(?:\/(0|[1-9]\d{0,2}))?$/.exec(text) ?? [];
  const address = normalizeAddress(sent);
  if (address === null) return null;
  if (bits === undefined) return address;
  const isIpv6 = address.includes(':');
  const length = Number(bits) - (!isIpv6 && sent.includes(':') ? mappedBits : 0);
  return length < 0 || length > (isIpv6 ? 128 : 32) ? null : `${address}/${length}`;
}

/**
 * Returns the faults of a member that lists networks; the schema reports items that are not texts.
 */
export function networkFaults(networks: unknown, pointer: string): Fault[] {
  if (!Array.isArray(networks)) return [];
  const message = {
    zh: '应为 IPv4 或 IPv6 地址或网段，如 10.20.0.0/16、2001:db8::/32。',
    en: 'Must be an IPv4 or IPv6 address or network such as 10.20.0.0/16 or 2001:db8::/32.',
  };
  return networks.flatMap((network: unknown, at) =>
    typeof network !== 'string' || normalizeNetwork(network) !== null
      ? []
      : [{ pointer: `${pointer}/${at}`, code: 'wrong-format', message }],
  );
}

/** Returns every network once, in its one spelling; only for a list without faults. */
export function normalizeNetworks(networks: readonly string[]): string[] {
  return [...new Set(networks.map((network) => normalizeNetwork(network) ?? network))];
}
