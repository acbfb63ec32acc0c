"""Letters without their accents, by which texts of people are compared."""

import unicodedata


def unaccented(text: str) -> str:
    """Return a text with its accents left out and its joined letters taken apart, as Unicode does:
    « Été » is Ete, « ﬁn » fin, « œ » stays.

    >>> unaccented("Création à Œuf-sur-Saône, 1ᵉʳ")
    'Creation a Œuf-sur-Saone, 1er'
    """
    # Letter by letter: setting a long run of marks in order takes minutes.
    apart = (sign for letter in text for sign in unicodedata.normalize("NFKD", letter))
    return "".join(sign for sign in apart if not unicodedata.combining(sign))
