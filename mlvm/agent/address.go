package agent

import (
	"fmt"
	"net/netip"
)

// special are the prefixes that the public internet does not route, or that lead to
// other networks than they name: the IANA registries of special-purpose addresses
// (RFC 6890), and multicast. Where a prefix is a part of another one, both are listed
// if they have different sources.
var special = prefixes(
	"0.0.0.0/8",       // this network, RFC 791
	"10.0.0.0/8",      // private use, RFC 1918
	"100.64.0.0/10",   // shared by the customers of a carrier, RFC 6598
	"127.0.0.0/8",     // loopback, RFC 1122
	"169.254.0.0/16",  // link local, RFC 3927; metadata services of clouds
	"172.16.0.0/12",   // private use, RFC 1918
	"192.0.0.0/24",    // protocol assignments, RFC 6890
	"192.0.2.0/24",    // documentation, RFC 5737
	"192.31.196.0/24", // AS112, RFC 7535
	"192.52.193.0/24", // multicast tunnels, RFC 7450
	"192.88.99.0/24",  // relays of 6to4, RFC 7526
	"192.168.0.0/16",  // private use, RFC 1918
	"192.175.48.0/24", // AS112, RFC 7534
	"198.18.0.0/15",   // benchmarks, RFC 2544
	"198.51.100.0/24", // documentation, RFC 5737
	"203.0.113.0/24",  // documentation, RFC 5737
	"224.0.0.0/4",     // multicast, RFC 5771
	"240.0.0.0/4",     // reserved, RFC 1112; broadcast, RFC 919

	"::/128",            // unspecified, RFC 4291
	"::1/128",           // loopback, RFC 4291
	"::/96",             // compatible with IPv4, RFC 4291
	"::ffff:0:0:0/96",   // translated from IPv4, RFC 2765
	"64:ff9b::/96",      // translated to IPv4, RFC 6052
	"64:ff9b:1::/48",    // translated to IPv4 locally, RFC 8215
	"100::/64",          // discarded, RFC 6666
	"100:0:0:1::/64",    // dummies, RFC 9780
	"2001::/23",         // protocol assignments, RFC 2928; Teredo, RFC 4380; ORCHID, RFC 7343
	"2001:db8::/32",     // documentation, RFC 3849
	"2002::/16",         // 6to4, RFC 3056
	"2620:4f:8000::/48", // AS112, RFC 7534
	"3fff::/20",         // documentation, RFC 9637
	"5f00::/16",         // segment routing, RFC 9602
	"fc00::/7",          // unique local, RFC 4193
	"fe80::/10",         // link local, RFC 4291
	"fec0::/10",         // site local, RFC 3879
	"ff00::/8",          // multicast, RFC 4291
)

func prefixes(list ...string) []netip.Prefix {
	out := make([]netip.Prefix, len(list))
	for i, s := range list {
		out[i] = netip.MustParsePrefix(s)
	}
	return out
}

// checkPublic refuses addresses, with ports, that are not of the public internet.
func checkPublic(address string) error {
	a, err := netip.ParseAddrPort(address)
	if err != nil {
		return err
	}
	ip := a.Addr().Unmap().WithZone("") // a prefix contains no address with a zone
	for _, p := range special {
		if p.Contains(ip) {
			return fmt.Errorf("%v is not a public address: it is in %v", ip, p)
		}
	}
	return nil
}
