from itertools import pairwise

from companies import band, bands
from kernel import Interval


def test_every_band_of_insee_in_order() -> None:
    assert [one.code for one in bands()] == ["NN", "00", "01", "02", "03", "11", "12", "21", "22", "31", "32", "41", "42", "51", "52", "53"]


def test_bands_from_one_employee_follow_each_other_without_gap() -> None:
    employed = [one.employees for one in bands() if one.code not in ("NN", "00")]
    assert employed[0].low == 1
    assert all(before.high is not None and after.low == before.high + 1 for before, after in pairwise(employed))
    assert employed[-1] == Interval(10_000, None)


def test_no_employee() -> None:
    assert {one.employees for one in bands() if one.code in ("NN", "00")} == {Interval.exactly(0)}


def test_band_by_code() -> None:
    found = band("03")
    assert found is not None
    assert (found.label, found.employees) == ("6 à 9 salariés", Interval(6, 9))
    assert band("04") is None
