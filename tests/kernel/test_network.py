"""What one site has counts as one."""

import pytest

from kernel import network


@pytest.mark.parametrize(
    ("client", "counted"),
    [
        ("203.0.113.7", "203.0.113.7"),
        ("::ffff:203.0.113.7", "203.0.113.7"),
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::"),
        ("2001:DB8:1:2::1", "2001:db8:1:2::"),
        ("fe80::1%eth0", "fe80::"),
        ("local", "local"),
        ("", ""),
        ("203.0.113.7, 10.0.0.1", "203.0.113.7, 10.0.0.1"),
    ],
)
def test_a_site_counts_as_one(client: str, counted: str) -> None:
    assert network(client) == counted
