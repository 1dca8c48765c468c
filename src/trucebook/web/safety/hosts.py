"""By which names this machine may be called.

A page of another site can point its own name at 127.0.0.1 and then read what is served there (DNS
rebinding). Its requests carry that name as their host, so a name that is not ours is refused. Addresses in
numbers are safe: no name stands behind them.
"""

from collections.abc import Collection
from ipaddress import ip_address


def host_name(host: str) -> str:
    """The name in a Host header: without its port and brackets, in small letters."""
    if host.startswith("["):
        return host[1:].partition("]")[0].casefold()
    return host.rpartition(":")[0].casefold() if host.count(":") == 1 else host.casefold()


def may_be_called(host: str, names: Collection[str]) -> bool:
    """Whether a request for `host` is meant for this machine, which has `names` besides its addresses."""
    name = host_name(host)
    return name in names or name == "localhost" or name.endswith(".localhost") or _is_address(name)


def is_loopback(host: str) -> bool:
    """Whether only this machine can reach what listens at `host`."""
    name = host_name(host)
    return name == "localhost" or (_is_address(name) and ip_address(name).is_loopback)


def _is_address(name: str) -> bool:
    try:
        ip_address(name)
    except ValueError:
        return False
    return True
