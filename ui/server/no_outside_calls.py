"""No call to another site that nobody clicked for."""

from streamlit import net_util


def forbid_outside_calls() -> None:
    """Keep Streamlit from asking an outside site for this machine's address, as it does when a page
    of another site knocks."""
    net_util.get_external_ip = lambda: None
