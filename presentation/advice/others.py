"""Where other firms stand: what to know before reading their figures, said once."""

from scoring import Diagnosis


def cautions(diagnosis: Diagnosis) -> tuple[str, ...]:
    """Return what not to compare the figures with, each once; a caution that another one begins with is in that one."""
    texts = dict.fromkeys(figure.caution for figure in diagnosis.benchmarks if figure.caution)
    return tuple(text for text in texts if not any(other != text and other.startswith(text) for other in texts))
