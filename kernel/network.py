"""The network that a visitor comes from: what is counted as one where something is shared out."""

from ipaddress import IPv6Address, ip_address

_ONE_SITE = 64


def network(client: str) -> str:
    """Return what is counted as one: an IPv4 address, the /64 of an IPv6 one, which a single site
    has, or the text itself."""
    try:
        address = ip_address(client.partition("%")[0])
    except ValueError:
        return client
    if not isinstance(address, IPv6Address):
        return str(address)
    if address.ipv4_mapped is not None:
        return str(address.ipv4_mapped)
    return str(IPv6Address(int(address) >> _ONE_SITE << _ONE_SITE))
