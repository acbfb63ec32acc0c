"""The orders that wait: who clicked passes before what is made ahead, and the line is never longer than said."""

from concurrent.futures import ThreadPoolExecutor

from reports.press.print_queue import Order, PrintQueue


def order(urgent=False):
    return Order(lambda: b"", urgent)


def test_who_clicked_passes_first_and_the_others_in_their_order():
    line, first, second, clicked, later = PrintQueue(8), order(), order(), order(urgent=True), order(urgent=True)
    assert all(map(line.join, (first, second, clicked, later)))
    assert [line.next() for _ in range(4)] == [clicked, later, first, second]


def test_each_knows_its_place():
    line, first, clicked = PrintQueue(8), order(), order(urgent=True)
    line.join(first)
    line.join(clicked)
    assert (line.place(clicked), line.place(first)) == (1, 2)
    line.next()
    assert (line.place(clicked), line.place(first)) == (None, 1)


def test_a_full_line_lets_nobody_in_but_who_clicked():
    line = PrintQueue(1)
    assert line.join(order())
    assert not line.join(order())
    assert line.join(order(urgent=True))
    assert not line.join(order(urgent=True))


def test_one_network_leaves_a_quarter_of_the_places_to_the_others():
    line, others = PrintQueue(16), Order(lambda: b"", False, "198.51.100.9")
    assert [line.join(Order(lambda: b"", False, "203.0.113.7")) for _ in range(100)].count(True) == 12
    assert line.join(others)
    line.next()
    assert line.join(Order(lambda: b"", False, "203.0.113.7"))


def test_who_leaves_makes_room_and_is_never_served():
    line, gone, other = PrintQueue(1), order(), order()
    line.join(gone)
    line.leave(gone)
    line.leave(gone)
    assert line.join(other)
    assert line.next() is other


def test_a_thread_waits_for_an_order():
    line, wanted = PrintQueue(1), order()
    with ThreadPoolExecutor(1) as pool:
        coming = pool.submit(line.next)
        line.join(wanted)
        assert coming.result() is wanted


def test_closing_drops_those_who_wait_and_sends_the_threads_home():
    line, waiting = PrintQueue(2), order()
    line.join(waiting)
    line.close()
    assert waiting.made.cancelled()
    assert line.next() is None
    assert not line.join(order(urgent=True))
