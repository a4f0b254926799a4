/**
 * The networks from which a key is taken, in one spelling each: `10.0.0.0/8`, `2001:db8::/32`, or an
 * address alone.
 */
import type { Fault } from '../../errors.ts';
import { plainAddress } from '../../http/credentials/addresses.ts';

/** Bits that an address of IPv4 in the clothes of IPv6 has before those of its own. */
const mappedBits = 96;

/** A network in its one spelling; null: the text is no network. */
export function normalNetwork(text: string): string | null {
  const [, sent = '', bits] = /^([^/%]+)(?:\/(0|[1-9]\d{0,2}))?$/.exec(text) ?? [];
  const address = plainAddress(sent);
  if (address === null) return null;
  if (bits === undefined) return address;
  const isIpv6 = address.includes(':');
  const length = Number(bits) - (!isIpv6 && sent.includes(':') ? mappedBits : 0);
  return length < 0 || length > (isIpv6 ? 128 : 32) ? null : `${address}/${length}`;
}

/** The faults of a member that lists networks; of what is no text, its schema tells. */
export function networkFaults(networks: unknown, pointer: string): Fault[] {
  if (!Array.isArray(networks)) return [];
  const message = {
    zh: '应为 IPv4 或 IPv6 地址或网段，如 10.20.0.0/16、2001:db8::/32。',
    en: 'Must be an IPv4 or IPv6 address or network such as 10.20.0.0/16 or 2001:db8::/32.',
  };
  return networks.flatMap((network: unknown, at) =>
    typeof network !== 'string' || normalNetwork(network) !== null
      ? []
      : [{ pointer: `${pointer}/${at}`, code: 'wrong-format', message }],
  );
}

/** Every network once, in its one spelling; only for a list without faults. */
export function normalNetworks(networks: readonly string[]): string[] {
  return [...new Set(networks.map((network) => normalNetwork(network) ?? network))];
}
